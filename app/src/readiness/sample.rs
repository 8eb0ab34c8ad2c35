//! Readiness to test with.

use assessment::readiness::{Distance, Forecast, Lack, Readiness};
use service::readiness::GateReadiness;

pub(super) const FORECAST: Forecast = Forecast { pass: 0.62, low: 0.41, high: 0.79 };

/// With a figure.
pub(super) fn known() -> GateReadiness {
    let distance = |goal, items| Distance { goal, items, rise: None };
    GateReadiness {
        gate: "legal/legal-80".parse().expect("a gate id"),
        readiness: Readiness::Known(FORECAST),
        answers: 34,
        learners: 120,
        gain: Some(0.063),
        distances: vec![distance(0.8, Some(30)), distance(0.9, Some(0)), distance(0.995, None)],
        history: Vec::new(),
    }
}

/// Without one.
pub(super) fn lacking(lacks: Vec<Lack>) -> GateReadiness {
    let readiness = Readiness::NotEnough { lacks, provisional: FORECAST };
    GateReadiness { readiness, gain: None, distances: Vec::new(), ..known() }
}
