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

/// When a forecast was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForecastTime {
    /// The instant.
    pub at: Instant,
    /// The day that stands for it in the history: whole days since 1970-01-01 in the learner's time zone.
    pub day: i64,
}

/// The forecast that a sitting begins with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StartForecast {
    /// The forecast.
    pub forecast: Forecast,
    /// When it was made.
    pub time: ForecastTime,
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
