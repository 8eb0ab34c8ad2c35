//! The attempts of a person.

use uuid::Uuid;

use super::AttemptRow;
use super::row::LastStepRow;
use crate::row::Both;
use crate::{AttemptFilter, AttemptSummary, Store, StoreError, words};

const LIST: &str =
    "SELECT id, user_id, domain, gate, gate_version, behaviour, slot_count, started_at, ends_at, closes_at,
        status, closed_at, closed_by, verdict,
        (SELECT COALESCE(MAX(number + length) - 1, 0) FROM attempt_steps WHERE attempt_id = attempts.id) AS last_step
    FROM attempts
    WHERE user_id = $1
        AND ($2 IS NULL OR domain = $2)
        AND ($3 IS NULL OR gate = $3)
        AND ($4 IS NULL OR behaviour = $4)
        AND ($5 IS NULL OR (status = 'open') = $5)
    ORDER BY started_at DESC, id DESC
    LIMIT $6";

impl Store {
    /// The attempts of a person that pass the filter, newest first, at most `limit`.
    pub async fn list_attempts(
        &self,
        user_id: Uuid,
        filter: &AttemptFilter,
        limit: u32,
    ) -> Result<Vec<AttemptSummary>, StoreError> {
        let rows: Vec<Both<AttemptRow, LastStepRow>> = run!(self.pool.reader(), c => sqlx::query_as(LIST)
            .bind(user_id)
            .bind(filter.domain.as_ref().map(assessment::DomainId::as_str))
            .bind(filter.gate.as_ref().map(assessment::GateId::as_str))
            .bind(filter.behaviour.map(words::behaviour))
            .bind(filter.open)
            .bind(i64::from(limit))
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(AttemptSummary::try_from).collect()
    }
}
