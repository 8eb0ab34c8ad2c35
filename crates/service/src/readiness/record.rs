//! How earlier forecasts came out, over everybody.

use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError, RwLock};

use assessment::Instant;
use assessment::readiness::{ENOUGH_OUTCOMES, Outcome, Reliability, reliability};
use store::ForecastOutcome;

use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// Most outcomes that are looked at, the newest ones.
const WINDOW: u32 = 10_000;
/// How long a record is shown before it is made again: it changes slowly, and is the same for everybody.
const FRESH_MILLIS: i64 = 60_000;

/// How earlier forecasts came out. It names nobody.
#[derive(Clone, Debug, PartialEq)]
pub struct TrackRecord {
    /// Sittings with a forecast at the start and a verdict.
    pub outcomes: usize,
    /// Learners who sat them.
    pub learners: usize,
    /// Outcomes from which on figures are shown.
    pub needed: usize,
    /// The figures; none below what is needed.
    pub reliability: Option<Reliability>,
}

/// The newest record, and when it was made.
#[derive(Debug, Default)]
pub(crate) struct TrackRecordCache(RwLock<Option<(Instant, Arc<TrackRecord>)>>);

impl Service {
    /// How earlier forecasts of gates came out, over all learners; at most a minute old.
    pub async fn track_record(&self, actor: Option<&Actor>) -> Result<Arc<TrackRecord>, ServiceError> {
        authorise(actor, Deed::ReadTrackRecord, None)?;
        let now = self.now();
        let cached = self.track_record.0.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((at, record)) = cached
            && (0..FRESH_MILLIS).contains(&now.millis_since(at))
        {
            return Ok(record);
        }
        let outcomes = self.store.list_forecast_outcomes(WINDOW).await?;
        let record = Arc::new(record(&outcomes));
        let cache = (now, Arc::clone(&record));
        *self.track_record.0.write().unwrap_or_else(PoisonError::into_inner) = Some(cache);
        Ok(record)
    }
}

fn record(outcomes: &[ForecastOutcome]) -> TrackRecord {
    let measured = |kept: &ForecastOutcome| Outcome {
        pass: kept.forecast.pass,
        interval: Some((kept.forecast.low, kept.forecast.high)),
        passed: kept.passed,
        chance: None,
    };
    let enough = outcomes.len() >= ENOUGH_OUTCOMES;
    TrackRecord {
        outcomes: outcomes.len(),
        learners: outcomes.iter().map(|kept| kept.user).collect::<BTreeSet<_>>().len(),
        needed: ENOUGH_OUTCOMES,
        reliability: enough.then(|| reliability(&outcomes.iter().map(measured).collect::<Vec<_>>())),
    }
}

#[cfg(test)]
mod tests {
    use assessment::readiness::Forecast;
    use uuid::Uuid;

    use super::*;

    fn outcomes(count: usize) -> Vec<ForecastOutcome> {
        let outcome = |number: usize| ForecastOutcome {
            user: Uuid::from_u128((number % 40) as u128),
            forecast: Forecast { pass: (number % 10) as f64 / 10.0 + 0.05, low: 0.0, high: 1.0 },
            passed: number % 10 >= 5,
        };
        (0..count).map(outcome).collect()
    }

    #[test]
    fn below_the_least_number_of_outcomes_there_is_no_figure() {
        let few = record(&outcomes(99));
        assert_eq!((few.outcomes, few.learners, few.needed), (99, 40, 100));
        assert_eq!(few.reliability, None);
        assert_eq!(record(&[]).reliability, None);
    }

    #[test]
    fn with_enough_of_them_the_figures_are_those_of_the_outcomes() {
        let found = record(&outcomes(200)).reliability.unwrap();
        assert_eq!((found.count, found.bins.len(), found.base_rate), (200, 10, Some(0.5)));
        assert!(found.brier.is_some_and(|brier| brier.value < 0.25));
    }
}
