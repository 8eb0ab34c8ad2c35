//! Instants and spans of time, both in whole milliseconds.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Milliseconds since 1970-01-01T00:00:00Z. The server's clock is the only source; see `service::Clock`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// This instant moved by whole milliseconds; saturates at the ends of `i64`.
    #[must_use]
    pub fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// This instant moved by whole minutes.
    #[must_use]
    pub fn plus_minutes(self, minutes: u32) -> Self {
        self.plus_millis(i64::from(minutes) * 60_000)
    }

    /// This instant moved by days of 24 hours.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        self.plus_millis(i64::from(days) * 86_400_000)
    }

    /// Milliseconds from `earlier` to this instant; negative when `earlier` is later.
    pub fn millis_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}
