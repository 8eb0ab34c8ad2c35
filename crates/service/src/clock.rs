//! The clock, as an argument.

use assessment::Instant;

/// Tells the time. The server passes the system clock, tests a clock they move.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    fn now(&self) -> Instant;
}
