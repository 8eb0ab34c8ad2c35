//! The items that a person has met.

use assessment::{DomainId, Instant, ItemId};
use uuid::Uuid;

use crate::row::Cell;
use crate::{Store, StoreError};

/// An item that a person has been judged on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenItem {
    /// The item.
    pub item: ItemId,
    /// How often, all versions together.
    pub times: u32,
    /// Whether once in a mock: a reserved item is free for practice then.
    pub in_mock: bool,
    /// When last.
    pub last_at: Instant,
}

row! {
    struct SeenRow {
        item_id: String,
        times: i64,
        mocks: i64,
        last_at: i64,
    }
}

const LIST: &str = "SELECT n.item_id, COUNT(*) AS times, MAX(n.answered_at) AS last_at,
        COUNT(CASE WHEN n.behaviour = 'mock' THEN 1 END) AS mocks
    FROM attempts a JOIN answers n ON n.attempt_id = a.id
    WHERE a.user_id = $1 AND n.domain = $2
    GROUP BY n.item_id
    ORDER BY n.item_id";

impl Store {
    /// The items of a domain that a person has been judged on, by id.
    pub async fn list_seen_items(
        &self,
        user_id: Uuid,
        domain: &DomainId,
    ) -> Result<Vec<SeenItem>, StoreError> {
        let rows: Vec<SeenRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(LIST).bind(user_id).bind(domain.as_str()).fetch_all(c).await)?;
        let seen = |row: SeenRow| {
            let cell = Cell { table: "answers", column: "item_id", id: &row.item_id };
            Ok(SeenItem {
                item: cell.parse(&row.item_id)?,
                times: cell.number(row.times)?,
                in_mock: row.mocks > 0,
                last_at: Instant(row.last_at),
            })
        };
        rows.into_iter().map(seen).collect()
    }
}
