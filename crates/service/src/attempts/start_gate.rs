//! Beginning a gate.

use std::collections::BTreeSet;

use assessment::attempt::{Behaviour, Plan, PlannedSlot, Status};
use assessment::gate::{Exposure, Gate};
use assessment::{GateId, Instant, ItemId};
use store::{AttemptFilter, AttemptLimit, AttemptSummary, GateReference, NewAttempt, StoreError};
use uuid::Uuid;

use super::draw;
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError, randomness};

/// How a learner stands to a gate.
#[derive(Clone, Debug, PartialEq)]
pub struct GateStanding {
    /// Earlier and running attempts, newest first.
    pub attempts: Vec<AttemptSummary>,
    /// The one that is running.
    pub running: Option<Uuid>,
    /// The first instant at which it may be begun again, if not now.
    pub wait_until: Option<Instant>,
}

/// Most attempts at one gate that are looked at.
const HISTORY: u32 = 200;
/// Most attempts at all gates together that are looked at.
const HISTORY_OF_ALL: u32 = 1_000;
/// Sittings that the exposure of an item is counted over.
const RECENT_SITTINGS: u32 = 100;
/// How far back a start that came between reading and writing can lie, in milliseconds; clocks of servers differ.
const RECENTLY: i64 = 3_600_000;

impl Service {
    /// How the asker stands to a gate.
    pub async fn gate_standing(&self, user: Uuid, gate: &Gate) -> Result<GateStanding, ServiceError> {
        let filter = AttemptFilter {
            gate: Some(gate.id.clone()),
            behaviour: Some(Behaviour::Mock),
            ..AttemptFilter::default()
        };
        let attempts = self.store.list_attempts(user, &filter, HISTORY).await?;
        Ok(standing(gate, attempts, self.now()))
    }

    /// How the asker stands to each of these gates, in their order, from one reading.
    pub async fn gate_standings(
        &self,
        user: Uuid,
        gates: &[&Gate],
    ) -> Result<Vec<GateStanding>, ServiceError> {
        let filter = AttemptFilter { behaviour: Some(Behaviour::Mock), ..AttemptFilter::default() };
        let all = self.store.list_attempts(user, &filter, HISTORY_OF_ALL).await?;
        let now = self.now();
        let of = |gate: &&Gate| {
            let is_own = |a: &&AttemptSummary| a.gate.as_ref().is_some_and(|own| own.id == gate.id);
            standing(gate, all.iter().filter(is_own).cloned().collect(), now)
        };
        Ok(gates.iter().map(of).collect())
    }

    /// Begins a gate: draws its items, starts its clock, keeps what is forecast of it.
    ///
    /// # Errors
    /// `AlreadyRunning` when one is running, `RetakeWait` while the wait lasts, `NotFound` for an unknown gate,
    /// `BankShort` while items wait to be confirmed after a rule has changed.
    pub async fn start_gate(&self, actor: Option<&Actor>, id: &GateId) -> Result<Uuid, ServiceError> {
        authorise(actor, Deed::StartAttempt, None)?;
        let user = actor.ok_or(ServiceError::NoSession)?.user;
        let (gate, version) = self.gate(id).await?;
        let standing = self.gate_standing(user, &gate).await?;
        standing.may_begin()?;
        let domain = id.domain();
        let seen = self.store.list_seen_items(user, &domain).await?;
        let seen: BTreeSet<ItemId> = seen.into_iter().map(|seen| seen.item).collect();
        let slots = self.draw_gate(&gate, &seen).await?;
        let now = self.now();
        let ends_at = now.plus_minutes(gate.minutes);
        let forecast = self.start_forecast(user, &gate).await;
        let attempt = NewAttempt {
            id: self.fresh_id(),
            user_id: user,
            domain,
            gate: Some(GateReference { id: gate.id.clone(), version }),
            plan: Plan {
                behaviour: Behaviour::Mock,
                slots,
                started_at: now,
                ends_at: Some(ends_at),
                closes_at: Some(ends_at.plus_millis(i64::from(gate.late_seconds) * 1_000)),
                terms: None,
            },
            forecast,
        };
        let limit = one_more(&gate.id, Behaviour::Mock, &standing.attempts, now);
        match self.store.create_attempt(&attempt, Some(&limit)).await {
            Ok(()) => Ok(attempt.id),
            Err(error @ StoreError::AttemptLimit { .. }) => {
                self.gate_standing(user, &gate).await?.may_begin()?;
                Err(error.into())
            }
            Err(error) => Err(error.into()),
        }
    }
}

impl Service {
    /// Draws a gate for somebody who has seen these items.
    pub(crate) async fn draw_gate(
        &self,
        gate: &Gate,
        seen: &BTreeSet<ItemId>,
    ) -> Result<Vec<PlannedSlot>, ServiceError> {
        let domain = gate.id.domain();
        let guideline = self.guideline(&domain).await?;
        let index = self.shelf().await?.index(&domain);
        let exposure = if gate.sections.iter().any(|section| section.exposure_cap.is_some()) {
            self.store.count_exposure(&gate.id, RECENT_SITTINGS).await?
        } else {
            Exposure::default()
        };
        let seed = randomness::number(&*self.randomness);
        let bank = draw::Bank { index: &index, guideline: &guideline, exposure: &exposure };
        draw::gate(gate, &bank, seen, seed)
    }
}

/// Two starts at the same instant: the second one finds a sitting more than we have looked at.
pub(super) fn one_more(
    gate: &GateId,
    behaviour: Behaviour,
    seen: &[AttemptSummary],
    now: Instant,
) -> AttemptLimit {
    let since = now.plus_millis(-RECENTLY);
    let seen = seen.iter().filter(|attempt| attempt.started_at >= since).count();
    let attempts = u32::try_from(seen).unwrap_or(u32::MAX).saturating_add(1);
    AttemptLimit { gate: gate.clone(), behaviour, attempts, since }
}

impl GateStanding {
    fn may_begin(&self) -> Result<(), ServiceError> {
        match (self.running, self.wait_until) {
            (Some(attempt), _) => Err(ServiceError::AlreadyRunning { attempt }),
            (None, Some(until)) => Err(ServiceError::RetakeWait { until }),
            (None, None) => Ok(()),
        }
    }
}

fn standing(gate: &Gate, attempts: Vec<AttemptSummary>, now: Instant) -> GateStanding {
    let is_running = |a: &&AttemptSummary| a.status == Status::Open && a.ends_at.is_none_or(|end| now < end);
    let running = attempts.iter().find(is_running).map(|a| a.id);
    GateStanding { running, wait_until: wait_until(gate, &attempts, now), attempts }
}

/// The first instant at which a gate may be begun again: when fewer than its attempts lie within the wait.
fn wait_until(gate: &Gate, attempts: &[AttemptSummary], now: Instant) -> Option<Instant> {
    let mut ends: Vec<Instant> = attempts
        .iter()
        .map(|a| a.started_at.plus_days(gate.retake_wait_days))
        .filter(|end| *end > now)
        .collect();
    ends.sort_unstable_by(|a, b| b.cmp(a));
    let most = usize::try_from(gate.attempts).unwrap_or(usize::MAX).max(1);
    ends.get(most - 1).copied()
}
