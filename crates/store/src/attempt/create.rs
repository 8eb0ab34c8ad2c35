//! A new attempt.

use uuid::Uuid;

use super::stored::StoredSlot;
use crate::engine::Transaction;
use crate::row::json;
use crate::{AttemptLimit, NewAttempt, Store, StoreError, forecast, words};

// A gate that a learning platform has sent the person to is graded there.
const INSERT: &str = "INSERT INTO attempts
    (id, user_id, domain, gate, gate_version, behaviour, slot_count, started_at, ends_at, closes_at, status, slots,
        lti_link)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11,
        (SELECT id FROM lti_links WHERE user_id = $2 AND gate = $4 AND $6 = 'mock'))";
const COUNT: &str = "SELECT COUNT(*) FROM attempts
    WHERE user_id = $1 AND gate = $2 AND behaviour = $3 AND started_at >= $4";

impl Store {
    /// Writes down a new attempt. With a limit, the person's earlier sittings at the gate are counted in the same
    /// transaction: [`StoreError::AttemptLimit`]. [`StoreError::Conflict`] if the person, the gate or the domain is
    /// gone.
    pub async fn create_attempt(
        &self,
        attempt: &NewAttempt,
        limit: Option<&AttemptLimit>,
    ) -> Result<(), StoreError> {
        let slots: Vec<StoredSlot<'_>> = attempt.plan.slots.iter().map(StoredSlot::from).collect();
        let slots = json(&slots)?;
        let mut transaction = self.pool.begin().await?;
        if let Some(limit) = limit {
            within(&mut transaction, attempt.user_id, limit).await?;
        }
        run!(transaction.connection(), c => sqlx::query(INSERT)
            .bind(attempt.id)
            .bind(attempt.user_id)
            .bind(attempt.domain.as_str())
            .bind(attempt.gate.as_ref().map(|gate| gate.id.as_str()))
            .bind(attempt.gate.as_ref().map(|gate| i64::from(gate.version)))
            .bind(words::behaviour(attempt.plan.behaviour))
            .bind(i64::try_from(attempt.plan.slots.len()).unwrap_or(i64::MAX))
            .bind(attempt.plan.started_at.0)
            .bind(attempt.plan.ends_at.map(|at| at.0))
            .bind(attempt.plan.closes_at.map(|at| at.0))
            .bind(&slots)
            .execute(c)
            .await
            .map(drop))?;
        if let Some(start) = attempt.forecast {
            forecast::begin(&mut transaction, attempt, start).await?;
        }
        transaction.commit().await
    }
}

/// Refuses when the sittings are used up. The person's row is held, so that two tabs do not both take the last one.
async fn within(
    transaction: &mut Transaction,
    user_id: Uuid,
    limit: &AttemptLimit,
) -> Result<(), StoreError> {
    transaction.lock_user(user_id).await?;
    let used: i64 = run!(transaction.connection(), c => sqlx::query_scalar(COUNT)
        .bind(user_id)
        .bind(limit.gate.as_str())
        .bind(words::behaviour(limit.behaviour))
        .bind(limit.since.0)
        .fetch_one(c)
        .await)?;
    let used = u32::try_from(used).unwrap_or(u32::MAX);
    if used >= limit.attempts {
        return Err(StoreError::AttemptLimit { used, allowed: limit.attempts });
    }
    Ok(())
}
