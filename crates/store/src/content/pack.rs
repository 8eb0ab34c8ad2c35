//! Transcription rule packs.

use assessment::transcription::PackSource;

use crate::row::Cell;
use crate::{Store, StoreError};

const LIST: &str = "SELECT id, body FROM packs ORDER BY id";

impl Store {
    /// All rule packs by id, also those that have left the catalogue: open attempts may still be judged under them.
    pub async fn list_packs(&self) -> Result<Vec<PackSource>, StoreError> {
        let rows: Vec<(String, String)> =
            run!(self.pool.reader(), c => sqlx::query_as(LIST).fetch_all(c).await)?;
        rows.iter().map(|(id, body)| Cell { table: "packs", column: "body", id }.json(body)).collect()
    }
}
