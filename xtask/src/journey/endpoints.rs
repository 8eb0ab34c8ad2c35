//! Every address of the server that this tool knows. When one moves, only this file changes.

/// Starts a visit as a guest.
pub(super) const GUEST: &str = "/api/v1/guest";
/// Lists the gates.
pub(super) const GATES: &str = "/api/v1/gates";
/// Begins an attempt.
pub(super) const ATTEMPTS: &str = "/api/v1/attempts";
/// Says that the process is up.
pub(crate) const HEALTH: &str = "/healthz";

/// Where the response to a slot is saved.
pub(super) fn response(attempt: &str, slot: usize) -> String {
    format!("{ATTEMPTS}/{attempt}/slots/{slot}/response")
}

/// The page on which an attempt is taken.
pub(super) fn page(attempt: &str) -> String {
    format!("/attempts/{attempt}")
}
