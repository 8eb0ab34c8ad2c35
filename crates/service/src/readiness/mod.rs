//! Readiness: the chance of passing a gate now, with its interval, or what evidence is missing.

mod bank;
mod calibration;
mod gate;

pub use calibration::{Calibration, CalibrationCache};
pub use gate::{GateReadiness, Practice};
