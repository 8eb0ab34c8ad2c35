//! Everything about a domain that its answers tell.

use std::sync::Arc;

use assessment::item::Item;
use assessment::{Day, DomainId, Instant, ItemId};

use super::gates::gates;
use super::items::items;
use super::rules::rules;
use super::tally::Tally;
use super::{GateAnalysis, ItemAnalysis, RuleCells, cache};
use crate::authorisation::{Deed, authorise};
use crate::content::cache as content;
use crate::{Actor, Service, ServiceError};

/// Attempts that are read, the newest ones.
const WINDOW: u32 = 20_000;

/// What the answers of a domain tell.
#[derive(Debug)]
pub struct DomainAnalysis {
    /// When it was made.
    pub at: Instant,
    /// Attempts read, the newest ones of the domain.
    pub attempts: usize,
    /// Every item version that somebody has answered, by item, newest version first.
    pub items: Vec<ItemAnalysis>,
    /// Rules that somebody has been asked about, by id.
    pub rules: Vec<RuleCells>,
    /// Gates that somebody has sat, by id and version.
    pub gates: Vec<GateAnalysis>,
    /// What the figures were counted from.
    pub(super) tally: Tally,
}

impl Service {
    /// How the items, rules and gates of a domain work, as of at most ten seconds ago.
    pub async fn domain_analysis(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
    ) -> Result<Arc<DomainAnalysis>, ServiceError> {
        authorise(actor, Deed::Supervise, None)?;
        cache::analysis(self, domain).await
    }
}

/// Reads and computes, the work on a thread that serves nobody.
pub(super) async fn compute(
    service: &Service,
    domain: &DomainId,
    now: Instant,
) -> Result<DomainAnalysis, ServiceError> {
    let sittings = service.store.list_sittings(domain, WINDOW).await?;
    let today = Day::of(now);
    let counted = blocking(move || {
        let sittings = sittings.read()?;
        let tally = Tally::of(&sittings);
        Ok((sittings.len(), rules(&sittings, today), gates(&sittings), tally))
    });
    let (attempts, rules, gates, tally) = counted.await?;
    let mut wanted: Vec<(ItemId, u32)> = tally.items.keys().cloned().collect();
    wanted.sort_unstable_by(|(one, of_one), (other, of_other)| one.cmp(other).then(of_other.cmp(of_one)));
    let found: Vec<Arc<Item>> = content::items(service, &wanted).await?;
    blocking(move || {
        let items = items(&tally, &found, today)?;
        Ok(DomainAnalysis { at: now, attempts, items, rules, gates, tally })
    })
    .await
}

/// Runs what takes long beside the threads that serve.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ServiceError> + Send + 'static,
) -> Result<T, ServiceError> {
    tokio::task::spawn_blocking(work).await.map_err(|error| ServiceError::Inconsistent(error.to_string()))?
}
