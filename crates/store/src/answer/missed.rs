//! The notebook: what a person has not got right yet.

use assessment::DomainId;
use uuid::Uuid;

use super::AnswerRow;
use crate::{Answer, Store, StoreError};

// 1e-9 under one is full, as in `Score::is_full`.
const LIST: &str = "SELECT attempt_id, slot, domain, item_id, item_version, behaviour, answered_at, is_first,
        points, meaning, format, rules, missed
    FROM (
        SELECT n.*, ROW_NUMBER() OVER (
            PARTITION BY n.item_id ORDER BY n.answered_at DESC, n.attempt_id DESC, n.slot DESC
        ) AS place
        FROM attempts a JOIN answers n ON n.attempt_id = a.id
        WHERE a.user_id = $1 AND ($2 IS NULL OR n.domain = $2)
    ) AS ranked
    WHERE place = 1 AND points < 0.999999999
    ORDER BY answered_at DESC, attempt_id DESC, slot DESC
    LIMIT $3";

impl Store {
    /// The newest answer to each item, of any version, where it is not full; newest first, at most `limit`. An item
    /// answered right later is not among them.
    pub async fn list_missed(
        &self,
        user_id: Uuid,
        domain: Option<&DomainId>,
        limit: u32,
    ) -> Result<Vec<Answer>, StoreError> {
        let rows: Vec<AnswerRow> = run!(self.pool.reader(), c => sqlx::query_as(LIST)
            .bind(user_id)
            .bind(domain.map(DomainId::as_str))
            .bind(i64::from(limit))
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Answer::try_from).collect()
    }
}
