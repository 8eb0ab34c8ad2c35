//! Item curves, growth and the tie between domains, learned from everybody's answers and kept in memory.
//!
//! It can be made again from the database at any time, so every process has its own.

use std::sync::{Arc, PoisonError, RwLock};

use assessment::ability::{Estimator, calibrate};

use super::bank::Bank;
use crate::{Service, ServiceError};

/// Most answers that are learned from, the newest ones; they take about ten seconds of one core in the background.
const WINDOW: u32 = 200_000;
/// Share of new answers that is worth learning anew, and the least number of them.
const FRESH_SHARE: f64 = 0.05;
const FRESH_LEAST: u64 = 20;

/// What was learned, and from how much.
#[derive(Debug)]
pub struct Calibration {
    /// The items it knows.
    pub bank: Bank,
    /// The model, ready to hold learners against it.
    pub estimator: Estimator,
    /// First answers there were.
    pub answers: u64,
}

/// The newest calibration; none before the first.
#[derive(Debug, Default)]
pub struct CalibrationCache(RwLock<Option<Arc<Calibration>>>);

impl CalibrationCache {
    /// The newest one.
    pub(super) fn get(&self) -> Option<Arc<Calibration>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn put(&self, calibration: Calibration) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(calibration));
    }
}

impl Service {
    /// Learns anew if there is enough to learn from; answers whether it did. Takes long: for a job in the background.
    pub async fn refresh_calibration(&self) -> Result<bool, ServiceError> {
        let answers = self.store.count_first_answers().await?;
        let bank = Bank::of(&*self.shelf().await?);
        if let Some(last) = self.calibration.get() {
            let fresh = answers.abs_diff(last.answers);
            let enough = ((last.answers as f64 * FRESH_SHARE) as u64).max(FRESH_LEAST);
            if fresh < enough && last.bank.items == bank.items {
                return Ok(false);
            }
        }
        let given = self.store.list_first_answers(WINDOW).await?;
        let learners: Vec<_> = given
            .chunk_by(|one, next| one.user == next.user)
            .map(|own| bank.answers(own.iter().map(Into::into)))
            .collect();
        let learn = move || {
            let model = calibrate(bank.domains(), &bank.items, &learners)
                .map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
            Ok::<_, ServiceError>(Calibration { bank, estimator: Estimator::new(model), answers })
        };
        let calibration = tokio::task::spawn_blocking(learn)
            .await
            .map_err(|error| ServiceError::Inconsistent(error.to_string()))??;
        self.calibration.put(calibration);
        Ok(true)
    }
}
