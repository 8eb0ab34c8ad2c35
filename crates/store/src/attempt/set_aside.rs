//! Attempts in which answers were set aside.

use uuid::Uuid;

use crate::{Store, StoreError};

row! {
    struct AsideRow {
        attempt_id: Uuid,
    }
}

// The condition is word for word that of the index `attempt_steps_set_aside`.
const LIST: &str = "SELECT attempt_id FROM attempt_steps
    WHERE substr(body, 1, 13) = '[{\"set-aside\"'
    GROUP BY attempt_id
    ORDER BY MAX(at) DESC, attempt_id
    LIMIT $1";

impl Store {
    /// The attempts in which answers were set aside, those first in which one arrived last.
    pub async fn list_set_aside(&self, limit: u32) -> Result<Vec<Uuid>, StoreError> {
        let rows: Vec<AsideRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(LIST).bind(i64::from(limit)).fetch_all(c).await)?;
        Ok(rows.into_iter().map(|row| row.attempt_id).collect())
    }
}
