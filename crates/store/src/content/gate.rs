//! Gates.

use assessment::{DomainId, GateId};

use crate::row::Cell;
use crate::{GateVersion, Store, StoreError};

row! {
    pub(super) struct GateRow {
        gate_id: String,
        version: i64,
        body: String,
    }
}

const LIST: &str = "SELECT v.gate_id, v.version, v.body
    FROM gates g JOIN gate_versions v ON v.gate_id = g.id AND v.version = g.version
    WHERE g.retired_at IS NULL AND ($1 IS NULL OR g.domain = $1)
    ORDER BY g.id";
const FIND_NEWEST: &str = "SELECT v.gate_id, v.version, v.body
    FROM gates g JOIN gate_versions v ON v.gate_id = g.id AND v.version = g.version
    WHERE g.id = $1 AND g.retired_at IS NULL";
const FIND_VERSION: &str =
    "SELECT gate_id, version, body FROM gate_versions WHERE gate_id = $1 AND version = $2";

impl Store {
    /// The newest version of each gate of a domain, or of all, by id.
    pub async fn list_gates(&self, domain: Option<&DomainId>) -> Result<Vec<GateVersion>, StoreError> {
        let rows: Vec<GateRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(LIST).bind(domain.map(DomainId::as_str)).fetch_all(c).await)?;
        rows.iter().map(GateVersion::try_from).collect()
    }

    /// A gate: the newest version unless it is retired, or any version that ever was.
    pub async fn find_gate(
        &self,
        id: &GateId,
        version: Option<u32>,
    ) -> Result<Option<GateVersion>, StoreError> {
        let row: Option<GateRow> = run!(self.pool.reader(), c => match version {
            None => sqlx::query_as(FIND_NEWEST).bind(id.as_str()).fetch_optional(c).await,
            Some(version) => {
                let query = sqlx::query_as(FIND_VERSION).bind(id.as_str()).bind(i64::from(version));
                query.fetch_optional(c).await
            }
        })?;
        row.as_ref().map(GateVersion::try_from).transpose()
    }
}

impl TryFrom<&GateRow> for GateVersion {
    type Error = StoreError;

    fn try_from(row: &GateRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "gate_versions", column, id: &row.gate_id };
        Ok(Self { version: cell("version").number(row.version)?, gate: cell("body").json(&row.body)? })
    }
}
