//! Progress: figures with their uncertainty, per domain and per rule.

pub mod figures;
pub mod page;
pub(crate) mod rules;
mod view;
