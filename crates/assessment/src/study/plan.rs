//! What a learner has set.

use serde::{Deserialize, Serialize};

use crate::Day;

/// A learner's plan for one domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyPlan {
    /// Items a day, [`Self::LEAST`] … [`Self::MOST`].
    pub daily_limit: u16,
    /// The day of the test, if one is due.
    pub test_day: Option<Day>,
}

impl StudyPlan {
    /// Fewest items a day.
    pub const LEAST: u16 = 1;
    /// Most items a day.
    pub const MOST: u16 = 100;

    /// Whole days from `today` to the test, 0 on its eve and later: nothing can be put off then. None without a test, and
    /// once it is over.
    pub(super) fn days_left(&self, today: Day) -> Option<u32> {
        self.test_day.filter(|test| *test >= today).map(|test| test.days_since(today))
    }
}

impl Default for StudyPlan {
    /// Twenty items: at half a minute to a minute each a quarter of an hour, what spare minutes of a day come to.
    fn default() -> Self {
        Self { daily_limit: 20, test_day: None }
    }
}
