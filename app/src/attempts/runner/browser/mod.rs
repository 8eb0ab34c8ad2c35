//! What the runner asks of the browser. Everything here runs in effects and event handlers only, never on the server.

pub(super) mod dom;
pub(super) mod keys;
pub(super) mod timer;
