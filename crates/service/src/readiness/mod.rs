//! Readiness: the chance of passing a gate now, with its interval, or what evidence is missing; what was said before, and
//! how that came out.

mod bank;
mod calibration;
mod gate;
mod history;
mod learner;
mod record;

pub use calibration::{Calibration, CalibrationCache};
pub use learner::GateReadiness;
pub use record::TrackRecord;
pub(crate) use record::TrackRecordCache;
pub use store::KeptForecast;
