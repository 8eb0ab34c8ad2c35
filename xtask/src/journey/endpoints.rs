//! Every address of the server that this tool knows. When one moves, only this file changes.

/// Starts a visit as a guest.
pub(crate) const GUEST: &str = "/api/v1/guest";
/// Lists the gates.
pub(crate) const GATES: &str = "/api/v1/gates";
/// Begins an attempt.
pub(crate) const ATTEMPTS: &str = "/api/v1/attempts";
/// Everything the server keeps of whoever asks, every step of every attempt included.
pub(crate) const EXPORT: &str = "/api/v1/me/export";
/// Says that the process is up.
pub(crate) const HEALTH: &str = "/healthz";

/// Where the response to a slot is saved.
pub(crate) fn response(attempt: &str, slot: usize) -> String {
    format!("{ATTEMPTS}/{attempt}/slots/{slot}/response")
}

/// An attempt as it stands.
pub(crate) fn attempt(attempt: &str) -> String {
    format!("{ATTEMPTS}/{attempt}")
}

/// Where an attempt is submitted.
pub(crate) fn closure(attempt: &str) -> String {
    format!("{ATTEMPTS}/{attempt}/closure")
}

/// The page on which an attempt is taken.
pub(crate) fn page(attempt: &str) -> String {
    format!("/attempts/{attempt}")
}
