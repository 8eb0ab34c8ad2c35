//! Days of the calendar in Korea, where our learners' tests are due. Korea has no summer time, so a day has 24 hours.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::Instant;

/// Milliseconds of a day, and of Korea's lead over UTC.
const DAY: i64 = 86_400_000;
const LEAD: i64 = 9 * 3_600_000;

/// A day: number since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i32);

/// Not a date of the form `2026-03-02`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a date of the form 2026-03-02")]
pub struct DayError;

impl Day {
    /// The day of an instant.
    pub fn of(at: Instant) -> Self {
        Self(i32::try_from(at.0.saturating_add(LEAD).div_euclid(DAY)).unwrap_or(i32::MAX))
    }

    /// Its first instant.
    pub fn start(self) -> Instant {
        Instant(i64::from(self.0) * DAY - LEAD)
    }

    /// A later day.
    #[must_use]
    pub fn plus(self, days: u32) -> Self {
        Self(self.0.saturating_add_unsigned(days))
    }

    /// Days from `earlier` to this one; 0 when it is not later.
    pub fn days_since(self, earlier: Self) -> u32 {
        u32::try_from(i64::from(self.0) - i64::from(earlier.0)).unwrap_or(0)
    }
}

/// Year, month, day from the number of days, and back: Howard Hinnant's "chrono-compatible low-level date algorithms".
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shifted = i64::from(self.0) + 719_468;
        let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let mut parts = text.split('-');
        let mut part = |digits: usize| -> Result<i64, DayError> {
            let part =
                parts.next().filter(|part| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()));
            part.and_then(|part| part.parse().ok()).ok_or(DayError)
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        let shifted = year - i64::from(month <= 2);
        let (era, year_of_era) = (shifted.div_euclid(400), shifted.rem_euclid(400));
        let from_march = if month > 2 { month - 3 } else { month + 9 };
        let of_year = (153 * from_march + 2) / 5 + day - 1;
        let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
        let number = i32::try_from(era * 146_097 + of_era - 719_468).map_err(|_| DayError)?;
        // A day that no month has comes back as another.
        Some(Self(number)).filter(|found| found.to_string() == text).ok_or(DayError)
    }
}
