//! What instructors publish: it belongs to the studio from then on, and no catalogue changes it any more.

mod domain;
mod gate;
mod guideline;
mod item;

pub use gate::GateHead;
