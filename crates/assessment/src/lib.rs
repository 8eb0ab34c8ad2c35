//! What 문턱 exists for, as pure code: items, keys, scoring, attempts, gates, progress.
//!
//! Nothing here reads a clock, draws a random number or does IO: instants ([`Instant`]) and seeds come in as
//! arguments, and state changes are functions from a state and an event to a new state. The crate builds for wasm32.

pub mod ability;
pub mod agreement;
pub mod attempt;
pub mod boxes;
pub mod catalogue;
pub mod correction;
mod day;
pub mod gate;
pub mod guideline;
pub mod identifier;
pub mod item;
pub mod live;
pub mod manuscript;
pub mod memory;
pub mod objection;
pub mod practice;
pub mod readiness;
pub mod response;
pub mod score;
pub mod shuffle;
pub mod span_agreement;
pub mod statistics;
pub mod study;
pub mod text;
pub mod time;
pub mod transcription;

pub use day::Day;
pub use identifier::{DomainId, GateId, ItemId, RuleId};
pub use response::Response;
pub use time::Instant;
