//! What was forecast before, ready to be drawn.

use service::attempts::AttemptSummary;
use service::readiness::GateReadiness;

use crate::chart::{Event, HistoryPoint};

/// The points of a gate's history, oldest first, with how the sittings that began there ended.
pub(crate) fn points(readiness: &GateReadiness, sittings: &[AttemptSummary]) -> Vec<HistoryPoint> {
    let event = |attempt: uuid::Uuid| {
        let sitting = sittings.iter().find(|sitting| sitting.id == attempt);
        match sitting.and_then(|sitting| sitting.verdict.as_ref()) {
            None => Event::Begun,
            Some(verdict) if verdict.passed => Event::Passed,
            Some(_) => Event::Failed,
        }
    };
    let point = |kept: &service::readiness::KeptForecast| HistoryPoint {
        at: kept.made_at,
        pass: kept.forecast.pass,
        low: kept.forecast.low,
        high: kept.forecast.high,
        event: kept.attempt.map(event),
    };
    readiness.history.iter().map(point).collect()
}
