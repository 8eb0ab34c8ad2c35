//! What only the browser tests need: Node's packages and a Chromium.

pub(crate) mod chromium;
pub(crate) mod npm;
