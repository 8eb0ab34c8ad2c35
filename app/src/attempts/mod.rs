//! Sitting an attempt: its view, the page, the runner island, and the result.

pub mod island;
pub mod view;

#[cfg(feature = "ssr")]
pub mod convert;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod result;

#[cfg(all(test, feature = "ssr"))]
mod sample;
