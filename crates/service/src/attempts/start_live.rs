//! Beginning the live phase that a passed gate opens.

use assessment::GateId;
use assessment::attempt::{Behaviour, Plan, Status};
use assessment::gate::{Exposure, Gate};
use assessment::live::Terms;
use store::{AttemptFilter, AttemptSummary, GateReference, NewAttempt, StoreError};
use uuid::Uuid;

use super::draw;
use super::start_gate::one_more;
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError, randomness};

/// Most phases at one gate that are looked at.
const HISTORY: u32 = 200;

/// How a learner stands to the live phase of a gate.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveStanding {
    /// Whether the gate has been passed.
    pub is_open: bool,
    /// The one that is running.
    pub running: Option<Uuid>,
    /// Earlier and running ones, newest first.
    pub attempts: Vec<AttemptSummary>,
}

impl Service {
    /// How the asker stands to the live phase of a gate; none where it has none.
    pub async fn live_standing(&self, user: Uuid, gate: &Gate) -> Result<Option<LiveStanding>, ServiceError> {
        if gate.live.is_none() {
            return Ok(None);
        }
        let sittings = self.gate_standing(user, gate).await?.attempts;
        let is_open = sittings.iter().filter_map(|sitting| sitting.verdict.as_ref()).any(|v| v.passed);
        let filter = AttemptFilter {
            gate: Some(gate.id.clone()),
            behaviour: Some(Behaviour::Live),
            ..AttemptFilter::default()
        };
        let attempts = self.store.list_attempts(user, &filter, HISTORY).await?;
        let now = self.now();
        let is_running =
            |a: &&AttemptSummary| a.status == Status::Open && a.ends_at.is_none_or(|end| now < end);
        let running = attempts.iter().find(is_running).map(|attempt| attempt.id);
        Ok(Some(LiveStanding { is_open, running, attempts }))
    }

    /// Begins the live phase of a gate: draws its tasks, hides its gold, starts its clock.
    ///
    /// # Errors
    /// `GateNotPassed` before the gate is passed, `AlreadyRunning` when one is running, `NotFound` for an unknown gate
    /// or one without a live phase.
    pub async fn start_live(&self, actor: Option<&Actor>, id: &GateId) -> Result<Uuid, ServiceError> {
        authorise(actor, Deed::StartAttempt, None)?;
        let user = actor.ok_or(ServiceError::NoSession)?.user;
        let (gate, version) = self.gate(id).await?;
        let terms = gate.live.as_ref().ok_or(ServiceError::NotFound)?;
        let standing = self.live_standing(user, &gate).await?.ok_or(ServiceError::NotFound)?;
        standing.may_begin()?;
        let attempt = self.draw_live(user, &gate, version, terms).await?;
        let limit = one_more(&gate.id, Behaviour::Live, &standing.attempts, self.now());
        match self.store.create_attempt(&attempt, Some(&limit)).await {
            Ok(()) => Ok(attempt.id),
            Err(error @ StoreError::AttemptLimit { .. }) => {
                self.live_standing(user, &gate).await?.map_or(Ok(()), |standing| standing.may_begin())?;
                Err(error.into())
            }
            Err(error) => Err(error.into()),
        }
    }

    async fn draw_live(
        &self,
        user: Uuid,
        gate: &Gate,
        version: u32,
        terms: &Terms,
    ) -> Result<NewAttempt, ServiceError> {
        let domain = gate.id.domain();
        let seen = self.store.list_seen_items(user, &domain).await?;
        let guideline = self.guideline(&domain).await?;
        let index = self.shelf().await?.index(&domain);
        let seed = randomness::number(&*self.randomness);
        let exposure = Exposure::default();
        let bank = draw::Bank { index: &index, guideline: &guideline, exposure: &exposure };
        let slots = draw::live(gate, terms, &bank, &seen, seed)?;
        let now = self.now();
        let ends_at = now.plus_days(terms.days);
        Ok(NewAttempt {
            id: self.fresh_id(),
            user_id: user,
            domain,
            gate: Some(GateReference { id: gate.id.clone(), version }),
            plan: Plan {
                behaviour: Behaviour::Live,
                slots,
                started_at: now,
                ends_at: Some(ends_at),
                closes_at: Some(ends_at.plus_millis(i64::from(gate.late_seconds) * 1_000)),
                terms: Some(terms.clone()),
            },
            forecast: None,
        })
    }
}

impl LiveStanding {
    fn may_begin(&self) -> Result<(), ServiceError> {
        match self.running {
            Some(attempt) => Err(ServiceError::AlreadyRunning { attempt }),
            None if self.is_open => Ok(()),
            None => Err(ServiceError::GateNotPassed),
        }
    }
}
