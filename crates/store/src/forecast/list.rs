//! The forecasts of a person.

use assessment::GateId;
use sqlx::{PgExecutor, SqliteExecutor};
use uuid::Uuid;

use super::{ForecastRow, KeptForecast};
use crate::engine::Engine;
use crate::{Store, StoreError};

const LIST: &str = "SELECT gate, attempt_id, made_at, pass, low, high
    FROM (
        SELECT * FROM forecasts WHERE user_id = $1 AND ($2 IS NULL OR gate = $2)
        ORDER BY made_at DESC LIMIT $3
    ) AS newest
    ORDER BY made_at, gate, attempt_id";

impl Store {
    /// The newest `limit` forecasts of a person for a gate, oldest first: those of days and those that sittings began
    /// with.
    pub async fn list_forecasts(
        &self,
        user_id: Uuid,
        gate: &GateId,
        limit: u32,
    ) -> Result<Vec<KeptForecast>, StoreError> {
        of(self.pool.reader(), user_id, Some(gate), limit).await
    }
}

/// The forecasts of a person, by itself or inside a transaction.
pub(crate) async fn of<'c, S, P>(
    engine: Engine<S, P>,
    user_id: Uuid,
    gate: Option<&GateId>,
    limit: u32,
) -> Result<Vec<KeptForecast>, StoreError>
where
    S: SqliteExecutor<'c>,
    P: PgExecutor<'c>,
{
    let rows: Vec<ForecastRow> = run!(engine, c => sqlx::query_as(LIST)
        .bind(user_id)
        .bind(gate.map(GateId::as_str))
        .bind(i64::from(limit))
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(KeptForecast::try_from).collect()
}
