//! The shapes of the TOML files, as serde reads them.

pub(super) mod clips;
pub(super) mod domain;
pub(super) mod gates;
pub(super) mod guideline;
pub(super) mod interactions;
pub(super) mod items;
