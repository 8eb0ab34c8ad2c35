//! Forecasts of passing a gate, kept: what was said on which day, and what a sitting began with.

mod list;
mod note;
mod outcome;

use assessment::readiness::Forecast;
use assessment::{GateId, Instant};
use serde::Serialize;
use uuid::Uuid;

pub(crate) use list::of as forecasts_of;
pub(crate) use note::begin;
pub use outcome::ForecastOutcome;

use crate::StoreError;
use crate::row::Cell;

/// The forecast that a sitting begins with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StartForecast {
    /// The forecast.
    pub forecast: Forecast,
    /// When it was made.
    pub made_at: Instant,
}

/// A forecast that was kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptForecast {
    /// The gate.
    pub gate: GateId,
    /// The sitting that began with it; none for the last one of a day.
    pub attempt: Option<Uuid>,
    /// When it was made.
    pub made_at: Instant,
    /// What was said.
    pub forecast: Forecast,
}

row! {
    struct ForecastRow {
        gate: String,
        attempt_id: Option<Uuid>,
        made_at: i64,
        pass: f64,
        low: f64,
        high: f64,
    }
}

impl TryFrom<ForecastRow> for KeptForecast {
    type Error = StoreError;

    fn try_from(row: ForecastRow) -> Result<Self, StoreError> {
        let gate = Cell { table: "forecasts", column: "gate", id: &row.made_at }.parse(&row.gate)?;
        Ok(Self {
            gate,
            attempt: row.attempt_id,
            made_at: Instant(row.made_at),
            forecast: Forecast { pass: row.pass, low: row.low, high: row.high },
        })
    }
}
