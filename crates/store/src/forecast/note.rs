//! Keeping forecasts.

use assessment::readiness::Forecast;
use assessment::{Day, GateId, Instant};
use sqlx::QueryBuilder;
use uuid::Uuid;

use super::StartForecast;
use crate::engine::Transaction;
use crate::{NewAttempt, Store, StoreError};

const DAY: &str = "INSERT INTO forecasts (user_id, gate, day, made_at, pass, low, high) ";
const LAST_OF_DAY: &str = " ON CONFLICT (user_id, gate, day) WHERE attempt_id IS NULL DO UPDATE
    SET made_at = excluded.made_at, pass = excluded.pass, low = excluded.low, high = excluded.high
    WHERE forecasts.made_at <= excluded.made_at";
const START: &str = "INSERT INTO forecasts (user_id, gate, attempt_id, day, made_at, pass, low, high)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

impl Store {
    /// Keeps what is forecast to a person on a day, at most one for each gate; a later one takes the place of an earlier.
    /// [`StoreError::Conflict`] if the person or a gate is gone.
    pub async fn note_forecasts(
        &self,
        user_id: Uuid,
        made_at: Instant,
        forecasts: &[(GateId, Forecast)],
    ) -> Result<(), StoreError> {
        if forecasts.is_empty() {
            return Ok(());
        }
        run!(self.pool.writer(), c => {
            let mut insert = QueryBuilder::new(DAY);
            insert.push_values(forecasts, |mut row, (gate, forecast)| {
                row.push_bind(user_id)
                    .push_bind(gate.as_str())
                    .push_bind(i64::from(Day::of(made_at).0))
                    .push_bind(made_at.0)
                    .push_bind(forecast.pass)
                    .push_bind(forecast.low)
                    .push_bind(forecast.high);
            });
            insert.push(LAST_OF_DAY);
            insert.build().execute(c).await.map(drop)
        })?;
        Ok(())
    }
}

/// Keeps what a sitting begins with; nothing for an attempt at no gate.
pub(crate) async fn begin(
    transaction: &mut Transaction,
    attempt: &NewAttempt,
    StartForecast { forecast, made_at }: StartForecast,
) -> Result<(), StoreError> {
    let Some(gate) = &attempt.gate else { return Ok(()) };
    run!(transaction.connection(), c => sqlx::query(START)
        .bind(attempt.user_id)
        .bind(gate.id.as_str())
        .bind(attempt.id)
        .bind(i64::from(Day::of(made_at).0))
        .bind(made_at.0)
        .bind(forecast.pass)
        .bind(forecast.low)
        .bind(forecast.high)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}
