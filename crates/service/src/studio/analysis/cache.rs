//! Analyses kept in memory for a few seconds: one computes for all who ask meanwhile.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use assessment::{DomainId, Instant};

use super::DomainAnalysis;
use crate::{Service, ServiceError};

/// How long an analysis is served before it is made again.
const KEPT_MILLIS: i64 = 10_000;

type Kept = Arc<tokio::sync::Mutex<Option<(Instant, Arc<DomainAnalysis>)>>>;

/// The newest analysis of each domain.
#[derive(Default)]
pub(crate) struct AnalysisCache(Mutex<HashMap<DomainId, Kept>>);

impl AnalysisCache {
    fn of(&self, domain: &DomainId) -> Kept {
        // A poisoned lock only means that another thread panicked while it held a map of handles: it is still whole.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(kept.entry(domain.clone()).or_default())
    }

    /// Has everything computed anew: answers have just been judged otherwise.
    pub(crate) fn expire(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// The analysis of a domain that exists, at most a few seconds old.
pub(super) async fn analysis(
    service: &Service,
    domain: &DomainId,
) -> Result<Arc<DomainAnalysis>, ServiceError> {
    if service.shelf().await?.domain(domain).is_none() {
        return Err(ServiceError::NotFound);
    }
    let kept = service.analysis.of(domain);
    // Held while it is computed: who comes meanwhile waits for the same result.
    let mut kept = kept.lock().await;
    let now = service.now();
    if let Some((at, analysis)) = &*kept
        && (0..KEPT_MILLIS).contains(&now.millis_since(*at))
    {
        return Ok(Arc::clone(analysis));
    }
    let analysis = Arc::new(super::domain::compute(service, domain, now).await?);
    *kept = Some((now, Arc::clone(&analysis)));
    Ok(analysis)
}
