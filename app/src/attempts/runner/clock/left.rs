//! Time that is left, as figures and as warnings.

use assessment::Instant;

/// A warning that is given once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Warning {
    /// Five minutes or less.
    Five,
    /// One minute or less.
    One,
    /// Nothing left.
    Over,
}

/// Whole seconds from `now` to `end`, rounded up, so that 0 means that nothing is left.
pub(crate) fn seconds(now: Instant, end: Instant) -> i64 {
    let millis = end.millis_since(now);
    if millis <= 0 { 0 } else { (millis + 999) / 1_000 }
}

/// `12:34`, from an hour on `1:02:03`.
pub(crate) fn figures(seconds: i64) -> String {
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let two = |n: i64| if n < 10 { ["0", &n.to_string()].concat() } else { n.to_string() };
    if hours > 0 {
        [&hours.to_string(), ":", &two(minutes), ":", &two(seconds)].concat()
    } else {
        [&minutes.to_string(), ":", &two(seconds)].concat()
    }
}

/// The warning that fits so many seconds.
pub(crate) fn warning(seconds: i64) -> Option<Warning> {
    match seconds {
        ..=0 => Some(Warning::Over),
        1..=60 => Some(Warning::One),
        61..=300 => Some(Warning::Five),
        _ => None,
    }
}

/// The clock of a wall at `local` milliseconds of the reader's time zone: `18:05`.
pub(crate) fn wall(local: i64) -> String {
    let minutes = local.div_euclid(60_000).rem_euclid(24 * 60);
    let two = |n: i64| if n < 10 { ["0", &n.to_string()].concat() } else { n.to_string() };
    [&two(minutes / 60), ":", &two(minutes % 60)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_clock() {
        for (seconds, text) in
            [(0, "0:00"), (9, "0:09"), (754, "12:34"), (3_600, "1:00:00"), (3_723, "1:02:03")]
        {
            assert_eq!(figures(seconds), text);
        }
        assert_eq!(wall(18 * 3_600_000 + 5 * 60_000 + 59_999), "18:05");
        assert_eq!(wall(-60_000), "23:59");
    }

    #[test]
    fn the_last_part_of_a_second_still_counts() {
        assert_eq!(seconds(Instant(0), Instant(1)), 1);
        assert_eq!(seconds(Instant(0), Instant(1_000)), 1);
        assert_eq!(seconds(Instant(5), Instant(5)), 0);
        assert_eq!(seconds(Instant(9), Instant(5)), 0);
    }

    #[test]
    fn warnings_rise() {
        assert_eq!(warning(301), None);
        assert_eq!(warning(300), Some(Warning::Five));
        assert_eq!(warning(60), Some(Warning::One));
        assert_eq!(warning(0), Some(Warning::Over));
        assert!(Warning::Five < Warning::One && Warning::One < Warning::Over);
    }
}
