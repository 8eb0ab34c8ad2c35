//! Domains.

use assessment::DomainId;
use assessment::catalogue::Domain;

use crate::row::Cell;
use crate::{Store, StoreError};

const LIST: &str = "SELECT id, body FROM domains WHERE retired_at IS NULL ORDER BY ordinal, id";
const FIND: &str = "SELECT id, body FROM domains WHERE id = $1 AND retired_at IS NULL";

impl Store {
    /// The domains, in the order shown.
    pub async fn list_domains(&self) -> Result<Vec<Domain>, StoreError> {
        let rows: Vec<(String, String)> =
            run!(self.pool.reader(), c => sqlx::query_as(LIST).fetch_all(c).await)?;
        rows.iter().map(read).collect()
    }

    /// A domain by id.
    pub async fn find_domain(&self, id: &DomainId) -> Result<Option<Domain>, StoreError> {
        let row: Option<(String, String)> = run!(self.pool.reader(), c =>
            sqlx::query_as(FIND).bind(id.as_str()).fetch_optional(c).await)?;
        row.as_ref().map(read).transpose()
    }
}

fn read((id, body): &(String, String)) -> Result<Domain, StoreError> {
    Cell { table: "domains", column: "body", id }.json(body)
}
