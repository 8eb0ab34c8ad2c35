//! Guidelines.

use assessment::DomainId;
use assessment::guideline::Guideline;

use crate::row::Cell;
use crate::{Store, StoreError};

const FIND: &str = "SELECT body FROM guidelines WHERE domain = $1";

impl Store {
    /// The guideline of a domain with all its versions, also of a retired domain: old results point to its rules.
    pub async fn find_guideline(&self, domain: &DomainId) -> Result<Option<Guideline>, StoreError> {
        let body: Option<String> = run!(self.pool.reader(), c =>
            sqlx::query_scalar(FIND).bind(domain.as_str()).fetch_optional(c).await)?;
        let cell = Cell { table: "guidelines", column: "body", id: domain };
        body.map(|body| cell.json(&body)).transpose()
    }
}
