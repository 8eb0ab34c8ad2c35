//! What became of forecasts, over everybody.

use assessment::readiness::Forecast;
use serde::Deserialize;
use uuid::Uuid;

use crate::row::Cell;
use crate::{Store, StoreError};

/// A forecast that a sitting began with, and how the sitting ended.
#[derive(Clone, Debug, PartialEq)]
pub struct ForecastOutcome {
    /// Whose; for counting people, never for showing.
    pub user: Uuid,
    /// What was said at the start.
    pub forecast: Forecast,
    /// Whether the sitting passed.
    pub passed: bool,
}

row! {
    struct OutcomeRow {
        attempt_id: Uuid,
        user_id: Uuid,
        pass: f64,
        low: f64,
        high: f64,
        verdict: String,
    }
}

/// All that is needed of a verdict.
#[derive(Deserialize)]
struct Passed {
    passed: bool,
}

const LIST: &str = "SELECT f.attempt_id, f.user_id, f.pass, f.low, f.high, a.verdict
    FROM forecasts f JOIN attempts a ON a.id = f.attempt_id
    WHERE f.attempt_id IS NOT NULL AND a.verdict IS NOT NULL
    ORDER BY f.made_at DESC, f.attempt_id
    LIMIT $1";

impl Store {
    /// The newest `limit` forecasts that sittings began with and that have a verdict.
    pub async fn list_forecast_outcomes(&self, limit: u32) -> Result<Vec<ForecastOutcome>, StoreError> {
        let rows: Vec<OutcomeRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(LIST).bind(i64::from(limit)).fetch_all(c).await)?;
        let outcome = |row: OutcomeRow| {
            let cell = Cell { table: "attempts", column: "verdict", id: &row.attempt_id };
            let Passed { passed } = cell.json(&row.verdict)?;
            let forecast = Forecast { pass: row.pass, low: row.low, high: row.high };
            Ok(ForecastOutcome { user: row.user_id, forecast, passed })
        };
        rows.into_iter().map(outcome).collect()
    }
}
