//! The bank's index: what drawing needs, without bodies and keys.

use assessment::DomainId;

use crate::row::Cell;
use crate::{ItemIndex, Store, StoreError, words};

row! {
    struct IndexRow {
        item_id: String,
        version: i64,
        interaction: String,
        rules: String,
        guideline_version: i64,
        reserved: bool,
        difficulty: f64,
        edge: Option<String>,
    }
}

const LIST: &str = "SELECT v.item_id, v.version, v.interaction, v.rules, v.guideline_version, v.reserved,
        v.difficulty, v.edge
    FROM items i JOIN item_versions v ON v.item_id = i.id AND v.version = i.version
    WHERE i.domain = $1 AND i.retired_at IS NULL
    ORDER BY i.id";

impl Store {
    /// The newest version of each item of a domain that is not retired, by id.
    pub async fn list_item_index(&self, domain: &DomainId) -> Result<Vec<ItemIndex>, StoreError> {
        let rows: Vec<IndexRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(LIST).bind(domain.as_str()).fetch_all(c).await)?;
        rows.into_iter().map(ItemIndex::try_from).collect()
    }
}

impl TryFrom<IndexRow> for ItemIndex {
    type Error = StoreError;

    fn try_from(row: IndexRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "item_versions", column, id: &row.item_id };
        let edge = row.edge.as_deref().map(|word| words::read_edge(cell("edge"), word)).transpose()?;
        Ok(Self {
            id: cell("item_id").parse(&row.item_id)?,
            version: cell("version").number(row.version)?,
            rules: cell("rules").json(&row.rules)?,
            guideline_version: cell("guideline_version").number(row.guideline_version)?,
            reserved: row.reserved,
            difficulty: row.difficulty,
            edge,
            interaction: row.interaction,
        })
    }
}
