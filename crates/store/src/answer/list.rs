//! The answers of a person.

use assessment::DomainId;
use sqlx::{PgExecutor, SqliteExecutor};
use uuid::Uuid;

use super::AnswerRow;
use crate::engine::Engine;
use crate::{Answer, Store, StoreError};

const LIST: &str =
    "SELECT n.attempt_id, n.slot, n.domain, n.item_id, n.item_version, n.behaviour, n.answered_at,
        n.is_first, n.points, n.meaning, n.format, n.rules, n.missed
    FROM attempts a JOIN answers n ON n.attempt_id = a.id
    WHERE a.user_id = $1 AND ($2 IS NULL OR n.domain = $2)
    ORDER BY n.answered_at, n.attempt_id, n.slot";

impl Store {
    /// All answers of a person, in one domain or in all, oldest first.
    pub async fn list_answers(
        &self,
        user_id: Uuid,
        domain: Option<&DomainId>,
    ) -> Result<Vec<Answer>, StoreError> {
        of(self.pool.reader(), user_id, domain).await
    }
}

/// The answers of a person, by itself or inside a transaction.
pub(crate) async fn of<'c, S, P>(
    engine: Engine<S, P>,
    user_id: Uuid,
    domain: Option<&DomainId>,
) -> Result<Vec<Answer>, StoreError>
where
    S: SqliteExecutor<'c>,
    P: PgExecutor<'c>,
{
    let rows: Vec<AnswerRow> = run!(engine, c => sqlx::query_as(LIST)
        .bind(user_id)
        .bind(domain.map(DomainId::as_str))
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(Answer::try_from).collect()
}
