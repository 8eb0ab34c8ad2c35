//! Words of the interface in Korean and English.
//!
//! Each message is a function that takes the [`Locale`]; the [`messages!`] macro demands both languages, so a missing
//! key or translation does not compile, and a message that the runner does not use is not in the WASM. Why not a crate:
//! `docs/adr/0004-messages-as-functions.md`.

#[macro_use]
mod macros;
mod locale;

pub mod attempt;
pub mod common;
pub mod findings;

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod analysis;
#[cfg(feature = "ssr")]
pub mod boxes;
#[cfg(feature = "ssr")]
pub mod calibration;
#[cfg(feature = "ssr")]
pub mod chart;
#[cfg(feature = "ssr")]
pub mod composition;
#[cfg(feature = "ssr")]
pub mod domain_editor;
#[cfg(feature = "ssr")]
pub mod editor;
#[cfg(feature = "ssr")]
pub mod exchange;
#[cfg(feature = "ssr")]
pub mod gate_editor;
#[cfg(feature = "ssr")]
pub mod guideline_editor;
#[cfg(feature = "ssr")]
pub mod learn;
#[cfg(feature = "ssr")]
pub mod live;
#[cfg(feature = "ssr")]
pub mod lti;
#[cfg(feature = "ssr")]
pub mod manuscripts;
#[cfg(feature = "ssr")]
pub mod moments;
#[cfg(feature = "ssr")]
pub mod notices;
#[cfg(feature = "ssr")]
pub mod objections;
#[cfg(feature = "ssr")]
pub mod problems;
#[cfg(feature = "ssr")]
pub mod progress;
#[cfg(feature = "ssr")]
pub mod ratings;
#[cfg(feature = "ssr")]
pub mod readiness;
#[cfg(feature = "ssr")]
pub mod regrade;
#[cfg(feature = "ssr")]
pub mod studio;
#[cfg(feature = "ssr")]
pub mod study;

pub use locale::Locale;
