//! Sitting an attempt: its view, the page, the runner, and the result.

pub mod runner;
pub mod view;

#[cfg(feature = "ssr")]
pub mod convert;
#[cfg(feature = "ssr")]
mod feedback;
#[cfg(feature = "ssr")]
mod forms;
#[cfg(feature = "ssr")]
mod keyboard_help;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "ssr")]
mod prose;
#[cfg(feature = "ssr")]
pub mod ready;
#[cfg(feature = "ssr")]
pub mod result;
#[cfg(feature = "ssr")]
pub(crate) mod review;
#[cfg(feature = "ssr")]
pub(crate) mod task;
#[cfg(feature = "ssr")]
mod wording;

#[cfg(all(test, feature = "ssr"))]
mod sample;
