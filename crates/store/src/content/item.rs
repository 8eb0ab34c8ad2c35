//! Items, whole, in the versions asked for.

use std::collections::HashMap;

use assessment::ItemId;
use assessment::item::{Item, Key, Metadata, Question};
use serde::{Deserialize, Serialize};
use sqlx::QueryBuilder;

use crate::row::Cell;
use crate::{Store, StoreError};

row! {
    pub(super) struct ItemRow {
        item_id: String,
        version: i64,
        body: String,
        key: String,
    }
}

/// What a learner may see and what the bank knows: the column `body`. The key has a column of its own.
#[derive(Serialize)]
pub(super) struct Body<'a> {
    pub(super) question: &'a Question,
    pub(super) metadata: &'a Metadata,
}

#[derive(Deserialize)]
struct StoredBody {
    question: Question,
    metadata: Metadata,
}

impl Store {
    /// The items in these versions, retired ones included, in the order asked for; unknown ones are left out.
    pub async fn find_items(&self, wanted: &[(ItemId, u32)]) -> Result<Vec<Item>, StoreError> {
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let rows: Vec<ItemRow> = run!(self.pool.reader(), c => {
            // A join looks each one up; SQLite would walk the whole table for `(item_id, version) IN (VALUES …)`.
            let mut select = QueryBuilder::new("WITH wanted (id, number) AS (");
            select.push_values(wanted, |mut row, (id, version)| {
                row.push_bind(id.as_str()).push_bind(i64::from(*version));
            });
            select.push(
                ") SELECT v.item_id, v.version, v.body, v.key
                FROM wanted w JOIN item_versions v ON v.item_id = w.id AND v.version = w.number",
            );
            select.build_query_as().fetch_all(c).await
        })?;
        let items = rows.into_iter().map(Item::try_from).collect::<Result<Vec<_>, _>>()?;
        let items: HashMap<(&ItemId, u32), &Item> =
            items.iter().map(|item| ((&item.id, item.version), item)).collect();
        Ok(wanted.iter().filter_map(|(id, version)| items.get(&(id, *version)).copied().cloned()).collect())
    }
}

impl TryFrom<ItemRow> for Item {
    type Error = StoreError;

    fn try_from(row: ItemRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "item_versions", column, id: &row.item_id };
        let StoredBody { question, metadata } = cell("body").json(&row.body)?;
        // The error is not passed on: it quotes the key.
        let key =
            Key::from_storage(&row.key).map_err(|_| cell("key").corrupt("not of the expected shape"))?;
        Ok(Self {
            id: cell("item_id").parse(&row.item_id)?,
            version: cell("version").number(row.version)?,
            question,
            key,
            metadata,
        })
    }
}
