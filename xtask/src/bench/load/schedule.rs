//! When takers start, think and submit.

use std::time::Duration;

use crate::{clock::Stopwatch, dice::Dice};

/// The times of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Times {
    /// All start within this.
    pub(super) start: Duration,
    /// The shortest and the longest time between two saves of a taker.
    pub(super) think: (Duration, Duration),
    /// From the end of the start until all submit.
    pub(super) exam: Duration,
}

/// The times of a run that has begun.
#[derive(Clone, Copy, Debug)]
pub(super) struct Schedule {
    pub(super) times: Times,
    pub(super) watch: Stopwatch,
}

impl Times {
    /// When a taker starts: evenly spread.
    pub(super) fn start_of(&self, number: u64, takers: u64) -> Duration {
        self.start.mul_f64(number as f64 / takers.max(1) as f64)
    }

    /// How long a taker thinks this time.
    pub(super) fn think(&self, dice: &mut Dice) -> Duration {
        let (least, most) = self.think;
        least + most.saturating_sub(least).mul_f64(dice.share())
    }

    /// When all submit.
    pub(super) fn end(&self) -> Duration {
        self.start + self.exam
    }
}

impl Schedule {
    /// Waits until so long after the beginning.
    pub(super) fn wait_until(&self, moment: Duration) {
        std::thread::sleep(moment.saturating_sub(self.watch.elapsed()));
    }

    /// Whether so much time is left before all submit.
    pub(super) fn leaves(&self, time: Duration) -> bool {
        self.watch.elapsed() + time < self.times.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takers_start_within_their_time_and_think_within_theirs() {
        let times = Times {
            start: Duration::from_secs(10),
            think: (Duration::from_secs(3), Duration::from_secs(9)),
            exam: Duration::from_mins(2),
        };
        assert_eq!(times.start_of(0, 2000), Duration::ZERO);
        assert_eq!(times.start_of(1000, 2000), Duration::from_secs(5));
        assert!(times.start_of(1999, 2000) < times.start);
        let mut dice = Dice::new(1);
        for _ in 0..100 {
            let thought = times.think(&mut dice);
            assert!(thought >= times.think.0 && thought <= times.think.1, "{thought:?}");
        }
    }
}
