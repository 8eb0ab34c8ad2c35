//! The pages of 문턱, and the attempt runner.
//!
//! A page is an axum handler: it reads the request, asks `service`, and renders a Leptos component with what came
//! back; no page needs WASM to be read. What works in the browser is the attempt runner.

#![recursion_limit = "512"]
#![expect(unreachable_pub, reason = "#[component] makes its generated items `pub` whatever the function is")]
#![expect(clippy::needless_pass_by_value, reason = "a component owns its props: its view outlives the call")]

pub mod attempts;
pub mod i18n;
pub mod ui;

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod calibration;
#[cfg(feature = "ssr")]
pub mod chart;
#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
pub mod domains;
#[cfg(feature = "ssr")]
pub mod gates;
#[cfg(feature = "ssr")]
pub mod guidelines;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
pub mod live;
#[cfg(feature = "ssr")]
pub mod lti;
#[cfg(feature = "ssr")]
pub mod notebook;
#[cfg(feature = "ssr")]
pub mod notices;
#[cfg(feature = "ssr")]
pub mod practice;
#[cfg(feature = "ssr")]
pub mod progress;
#[cfg(feature = "ssr")]
pub mod ratings;
#[cfg(feature = "ssr")]
mod readiness;
#[cfg(feature = "ssr")]
pub mod router;
#[cfg(feature = "ssr")]
pub mod start;
#[cfg(feature = "ssr")]
pub mod studio;
#[cfg(feature = "ssr")]
pub mod way;
