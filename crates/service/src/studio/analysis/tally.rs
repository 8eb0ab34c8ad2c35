//! First answers, sorted by item version and by learner.

use std::collections::HashMap;

use assessment::statistics::items::LEAST_REST;
use assessment::{Instant, ItemId};
use store::Sitting;
use uuid::Uuid;

/// A first answer to an item version.
#[derive(Clone, Copy, Debug)]
pub(super) struct First {
    pub(super) user: Uuid,
    pub(super) at: Instant,
    pub(super) points: f64,
}

/// The first answers of a domain.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// By item and version.
    pub(super) items: HashMap<(ItemId, u32), Vec<First>>,
    /// Sum of points and number of first answers of each learner.
    learners: HashMap<Uuid, (f64, u32)>,
}

impl Tally {
    pub(super) fn of(sittings: &[Sitting]) -> Self {
        let mut tally = Self::default();
        for sitting in sittings {
            let own = tally.learners.entry(sitting.user).or_default();
            for answer in sitting.answers.iter().filter(|answer| answer.first) {
                own.0 += answer.points;
                own.1 += 1;
                let first = First { user: sitting.user, at: answer.answered_at, points: answer.points };
                tally.items.entry((answer.item.clone(), answer.version)).or_default().push(first);
            }
        }
        tally
    }

    /// The learner's mean share on the other first answers, if there are enough of them.
    pub(super) fn rest(&self, user: Uuid, points: f64) -> Option<f64> {
        let (sum, count) = self.learners.get(&user)?;
        let others = count.checked_sub(1).filter(|others| *others >= LEAST_REST)?;
        Some(((sum - points) / f64::from(others)).clamp(0.0, 1.0))
    }
}
