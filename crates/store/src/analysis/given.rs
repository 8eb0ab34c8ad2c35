//! How an item was answered: what was given, and how long it took.

use assessment::attempt::{Event, Step};
use assessment::{Instant, ItemId, Response};
use uuid::Uuid;

use crate::attempt::steps_of;
use crate::row::Cell;
use crate::{Store, StoreError};

/// A first answer to an item.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenAnswer {
    /// Whose.
    pub user: Uuid,
    /// The version of the item.
    pub version: u32,
    /// Share of the points.
    pub points: f64,
    /// What was given; none where nothing was.
    pub response: Option<Response>,
    /// Milliseconds that led to it: over all its saves, the time since the last save of any item of the attempt, or since
    /// the attempt began. Pauses and glances elsewhere are in it; none where nothing was saved.
    pub millis: Option<i64>,
}

row! {
    struct GivenRow {
        attempt_id: Uuid,
        user_id: Uuid,
        slot: i64,
        item_version: i64,
        points: f64,
        started_at: i64,
        steps: Option<String>,
    }
}

/// What was read, still as text; see [`crate::Sittings`].
pub struct GivenAnswers(Vec<GivenRow>);

const LIST: &str = "SELECT n.attempt_id, n.user_id, n.slot, n.item_version, n.points, a.started_at,
        (SELECT STRING_AGG('[' || s.number || ',' || s.at || ',' || s.body || ']', ',' ORDER BY s.number)
            FROM attempt_steps s WHERE s.attempt_id = n.attempt_id) AS steps
    FROM answers n JOIN attempts a ON a.id = n.attempt_id
    WHERE n.item_id = $1 AND n.is_first
    ORDER BY n.answered_at DESC, n.attempt_id DESC
    LIMIT $2";

impl Store {
    /// The newest `limit` first answers to an item, of any version, newest first. One statement, so one moment.
    pub async fn list_given(&self, item: &ItemId, limit: u32) -> Result<GivenAnswers, StoreError> {
        Ok(GivenAnswers(run!(self.pool.reader(), c => sqlx::query_as(LIST)
            .bind(item.as_str())
            .bind(i64::from(limit))
            .fetch_all(c)
            .await)?))
    }
}

impl GivenAnswers {
    /// Reads what was stored; not for a thread that serves others.
    pub fn read(self) -> Result<Vec<GivenAnswer>, StoreError> {
        self.0.into_iter().map(GivenAnswer::try_from).collect()
    }
}

impl TryFrom<GivenRow> for GivenAnswer {
    type Error = StoreError;

    fn try_from(row: GivenRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "answers", column, id: &row.attempt_id };
        let slot: u16 = cell("slot").number(row.slot)?;
        let steps = steps_of(row.attempt_id, &row.steps.unwrap_or_default())?;
        let (response, millis) = given(slot, Instant(row.started_at), steps);
        Ok(Self {
            user: row.user_id,
            version: cell("item_version").number(row.item_version)?,
            points: row.points,
            response,
            millis,
        })
    }
}

/// The last response to a slot, and the time that led to it.
fn given(slot: u16, began: Instant, steps: Vec<Step>) -> (Option<Response>, Option<i64>) {
    let (mut last, mut response, mut millis) = (began, None, None);
    for step in steps {
        let (of, given, at) = match step.event {
            Event::Saved { slot, response } => (slot, response, step.at),
            Event::SavedLate { slot, response, given_at } => (slot, response, given_at),
            _ => continue,
        };
        if of == slot {
            *millis.get_or_insert(0) += at.millis_since(last).max(0);
            response = Some(given);
        }
        last = at.max(last);
    }
    (response, millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_counts_from_the_save_before_and_adds_up_when_one_comes_back() {
        let saved = |number: u32, at: i64, slot: u16, text: &str| {
            let response = Response::TextEntry { text: text.to_owned() };
            Step { number, at: Instant(at), event: Event::Saved { slot, response } }
        };
        let steps = vec![
            saved(1, 5_000, 0, "하나"),
            saved(2, 9_000, 1, "둘"),
            Step { number: 3, at: Instant(9_500), event: Event::Flagged { slot: 0, flagged: true } },
            saved(4, 12_000, 0, "셋"),
        ];
        let (response, millis) = given(0, Instant(1_000), steps.clone());
        assert_eq!(response, Some(Response::TextEntry { text: "셋".to_owned() }));
        assert_eq!(millis, Some(4_000 + 3_000));
        assert_eq!(given(1, Instant(1_000), steps.clone()).1, Some(4_000));
        assert_eq!(given(2, Instant(1_000), steps), (None, None));
    }
}
