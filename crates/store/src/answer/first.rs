//! First answers of everybody, for calibration.

use assessment::ItemId;
use assessment::attempt::Behaviour;
use uuid::Uuid;

use crate::row::Cell;
use crate::{Store, StoreError, words};

/// Somebody's first answer to a version of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstAnswer {
    /// Whose.
    pub user: Uuid,
    /// The item.
    pub item: ItemId,
    /// How it was asked.
    pub behaviour: Behaviour,
    /// Whether it was fully right.
    pub right: bool,
}

row! {
    struct FirstRow {
        user_id: Uuid,
        item_id: String,
        behaviour: String,
        is_right: bool,
    }
}

// 1e-9 under one is full, as in `Score::is_full`.
const LIST: &str = "SELECT user_id, item_id, behaviour, points >= 0.999999999 AS is_right
    FROM (
        SELECT * FROM answers WHERE is_first ORDER BY answered_at DESC, attempt_id DESC, slot DESC LIMIT $1
    ) AS newest
    ORDER BY user_id, answered_at, attempt_id, slot";
const COUNT: &str = "SELECT COUNT(*) FROM answers WHERE is_first";

impl Store {
    /// The newest `limit` first answers, person by person, each person's oldest first.
    pub async fn list_first_answers(&self, limit: u32) -> Result<Vec<FirstAnswer>, StoreError> {
        let rows: Vec<FirstRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(LIST).bind(i64::from(limit)).fetch_all(c).await)?;
        let answer = |row: FirstRow| {
            let cell = |column| Cell { table: "answers", column, id: &row.user_id };
            Ok(FirstAnswer {
                user: row.user_id,
                item: cell("item_id").parse(&row.item_id)?,
                behaviour: words::read_behaviour(cell("behaviour"), &row.behaviour)?,
                right: row.is_right,
            })
        };
        rows.into_iter().map(answer).collect()
    }

    /// How many first answers there are.
    pub async fn count_first_answers(&self) -> Result<u64, StoreError> {
        let count: i64 = run!(self.pool.reader(), c => sqlx::query_scalar(COUNT).fetch_one(c).await)?;
        Ok(u64::try_from(count).unwrap_or(0))
    }
}
