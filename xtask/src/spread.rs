//! Medians and other places in a sorted row.

use std::time::Duration;

/// Durations, sorted.
#[derive(Clone, Debug)]
pub(crate) struct Spread(Vec<Duration>);

impl Spread {
    /// Sorts them.
    pub(crate) fn of(mut durations: Vec<Duration>) -> Self {
        durations.sort_unstable();
        Self(durations)
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The median, in milliseconds.
    pub(crate) fn median(&self) -> f64 {
        self.at(50)
    }

    /// The value that `percent` of all do not pass (nearest rank), in milliseconds; 0 of nothing.
    pub(crate) fn at(&self, percent: usize) -> f64 {
        let rank = (self.0.len() * percent).div_ceil(100).max(1);
        self.0.get(rank - 1).map_or(0.0, |duration| duration.as_secs_f64() * 1000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_by_nearest_rank() {
        let spread = Spread::of((1..=10).rev().map(Duration::from_millis).collect());
        let places = [spread.median(), spread.at(99), spread.at(1)].map(|place| format!("{place}"));
        assert_eq!(places, ["5", "10", "1"]);
        assert!(Spread::of(Vec::new()).median() < f64::EPSILON);
    }
}
