//! Gates made and published by instructors.

mod desk;
mod inspect;
mod publish;
mod sample;

pub use desk::{GateDesk, GateEntry};
pub use inspect::{GateInspection, GateWarning};
pub use sample::SampledItem;
