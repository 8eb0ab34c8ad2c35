//! How ready somebody is for gates: one, those of a domain, those that are nearest.

use std::collections::{BTreeMap, BTreeSet};

use assessment::attempt::Behaviour;
use assessment::gate::Gate;
use assessment::{DomainId, GateId, Instant};
use store::{Answer, AttemptFilter};

use super::learner::{Depth, GateReadiness, Learner};
use crate::content::Shelf;
use crate::{Actor, Service, ServiceError};

/// Domains whose gates are looked at for the nearest ones: each gate costs a millisecond.
const DOMAINS: usize = 3;
/// Sittings that are looked at for gates that were passed.
const SITTINGS: u32 = 200;

impl Service {
    /// How ready somebody is for a gate, what was forecast before, and how far it still is; none before the first
    /// calibration of this process, and for a gate whose domain that does not know.
    ///
    /// # Errors
    /// `NotFound` for an unknown gate.
    pub async fn gate_readiness(
        &self,
        actor: Option<&Actor>,
        gate: &GateId,
    ) -> Result<Option<GateReadiness>, ServiceError> {
        let shelf = self.shelf().await?;
        let (gate, _) = shelf.gate(gate).ok_or(ServiceError::NotFound)?;
        let answers = self.answers_for_readiness(actor).await?;
        let Some(learner) = self.learner(&answers)? else { return Ok(None) };
        let known = learner.readiness(&gate, Depth::Distances)?;
        match (actor, known) {
            (Some(actor), Some(known)) => {
                let history = self.forecast_history(actor.user, &known).await?;
                Ok(Some(GateReadiness { history, ..known }))
            }
            (_, known) => Ok(known),
        }
    }

    /// How ready somebody is for each gate of a domain, lower bars first; nothing before the first calibration of this
    /// process.
    pub async fn domain_readiness(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
    ) -> Result<Vec<GateReadiness>, ServiceError> {
        let shelf = self.shelf().await?;
        let answers = self.answers_for_readiness(actor).await?;
        let Some(learner) = self.learner(&answers)? else { return Ok(Vec::new()) };
        readiness_of(&learner, own_gates(&shelf, domain))
    }

    /// The gates that somebody is nearest to passing, most likely first, at most `most`: one of each domain
    /// practised last, without those that were passed. Where no figure can be said yet, the one gate that lacks least. Nothing for
    /// somebody who has answered nothing.
    pub async fn nearest_gates(
        &self,
        actor: Option<&Actor>,
        most: usize,
    ) -> Result<Vec<GateReadiness>, ServiceError> {
        let Some(actor) = actor else { return Ok(Vec::new()) };
        let answers = self.answers_for_readiness(Some(actor)).await?;
        if answers.is_empty() {
            return Ok(Vec::new());
        }
        let Some(learner) = self.learner(&answers)? else { return Ok(Vec::new()) };
        let filter = AttemptFilter { behaviour: Some(Behaviour::Mock), ..AttemptFilter::default() };
        let sittings = self.store.list_attempts(actor.user, &filter, SITTINGS).await?;
        let passed = |gate: &Gate| {
            let own = |sitting: &&store::AttemptSummary| {
                sitting.gate.as_ref().is_some_and(|reference| reference.id == gate.id)
            };
            sittings.iter().filter(own).any(|sitting| sitting.verdict.as_ref().is_some_and(|v| v.passed))
        };
        let shelf = self.shelf().await?;
        let domains = last_practised(&answers);
        let gates = domains.iter().flat_map(|domain| own_gates(&shelf, domain)).filter(|gate| !passed(gate));
        let mut found = readiness_of(&learner, gates)?;
        if found.iter().all(|known| known.forecast().is_none()) {
            // Domains come by how much was answered lately, so the first one lacks least.
            found.truncate(1);
            return Ok(found);
        }
        found.retain(|known| known.forecast().is_some());
        let pass = |known: &GateReadiness| known.forecast().map_or(0.0, |forecast| forecast.pass);
        found.sort_by(|one, other| pass(other).total_cmp(&pass(one)));
        let mut met = BTreeSet::new();
        found.retain(|known| met.insert(known.gate.domain()));
        found.truncate(most);
        Ok(found)
    }

    /// Somebody held against the newest model; none before the first calibration of this process.
    pub(super) fn learner(&self, answers: &[Answer]) -> Result<Option<Learner>, ServiceError> {
        self.calibration.get().map(|calibration| Learner::of(calibration, answers)).transpose()
    }

    async fn answers_for_readiness(&self, actor: Option<&Actor>) -> Result<Vec<Answer>, ServiceError> {
        match actor {
            Some(actor) => Ok(self.store.list_answers(actor.user, None).await?),
            None => Ok(Vec::new()),
        }
    }
}

fn own_gates<'a>(shelf: &'a Shelf, domain: &'a DomainId) -> impl Iterator<Item = &'a Gate> {
    shelf.gates().map(|(gate, _)| &**gate).filter(move |gate| &gate.id.domain() == domain)
}

fn readiness_of<'a>(
    learner: &Learner,
    gates: impl Iterator<Item = &'a Gate>,
) -> Result<Vec<GateReadiness>, ServiceError> {
    gates.filter_map(|gate| learner.readiness(gate, Depth::Gain).transpose()).collect()
}

/// The domains with the newest answers, those with enough of them first.
fn last_practised(answers: &[Answer]) -> Vec<DomainId> {
    let needed = usize::try_from(assessment::readiness::Rule::default().in_all).unwrap_or(usize::MAX);
    let mut domains: BTreeMap<&DomainId, (usize, Instant)> = BTreeMap::new();
    for answer in answers {
        let (count, last) = domains.entry(&answer.domain).or_insert((0, answer.answered_at));
        *count += usize::from(answer.first);
        *last = (*last).max(answer.answered_at);
    }
    let mut domains: Vec<_> = domains.into_iter().collect();
    domains.sort_by_key(|(_, (count, last))| std::cmp::Reverse((*count.min(&needed), *last)));
    domains.into_iter().take(DOMAINS).map(|(domain, _)| domain.clone()).collect()
}
