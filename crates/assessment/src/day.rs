//! Days of the calendar in Korea, where our learners' tests are due. Korea has no summer time, so a day has 24 hours.

use serde::{Deserialize, Serialize};

use crate::Instant;

/// Milliseconds of a day, and of Korea's lead over UTC.
const DAY: i64 = 86_400_000;
const LEAD: i64 = 9 * 3_600_000;

/// A day: number since 1970-01-01. Dates are read and written where people see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub i32);

impl Day {
    /// The day of an instant.
    pub fn of(at: Instant) -> Self {
        Self(i32::try_from(at.0.saturating_add(LEAD).div_euclid(DAY)).unwrap_or(i32::MAX))
    }

    /// Its first instant.
    pub fn start(self) -> Instant {
        Instant(i64::from(self.0) * DAY - LEAD)
    }

    /// The date, e.g. `2026-11-28` (Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`).
    pub fn iso(self) -> String {
        let shifted = i64::from(self.0) + 719_468;
        let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * from_march + 2) / 5 + 1;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        format!("{year:04}-{month:02}-{day:02}")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_those_of_the_calendar() {
        for (day, date) in [
            (0, "1970-01-01"),
            (-1, "1969-12-31"),
            (11_016, "2000-02-29"),
            (20_785, "2026-11-28"),
            (20_789, "2026-12-02"),
            (20_876, "2027-02-27"),
        ] {
            assert_eq!(Day(day).iso(), date);
        }
    }

    #[test]
    fn a_day_begins_at_midnight_in_seoul() {
        // 2026-11-22T15:00Z is midnight of the 23rd in Seoul.
        let midnight = Instant(1_795_359_600_000);
        let day = Day::of(midnight);
        assert_eq!(day.start(), midnight);
        assert_eq!(day.days_since(Day::of(midnight.plus_millis(-1))), 1);
        assert_eq!(day, Day::of(midnight.plus_millis(DAY - 1)));
        assert_eq!(Day::of(Instant(-LEAD - 1)), Day(-1));
    }
}
