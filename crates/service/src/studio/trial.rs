//! Trying an item out: an attempt of one item that is kept apart from all others and counts for nothing.

use std::sync::Arc;

use assessment::ItemId;
use assessment::attempt::{Attempt, Behaviour, Event, Plan, PlannedSlot, Refusal, Step, apply};
use assessment::item::Interaction;
use assessment::score::score;
use store::Trial;
use uuid::Uuid;

use crate::attempts::{OpenAttempt, Receipt, Wish};
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

impl Service {
    /// Begins to try out an item as it stands on its author's desk, finished or not.
    pub async fn begin_trial(
        &self,
        actor: Option<&Actor>,
        item: &ItemId,
    ) -> Result<OpenAttempt, ServiceError> {
        let desk = self.item_desk(actor, item).await?;
        let owner = actor.ok_or(ServiceError::NoSession)?.user;
        let item = desk.composition.item.ok_or(ServiceError::NotFound)?;
        let id = self.fresh_id();
        self.store.begin_trial(id, owner, &item, self.now()).await?;
        self.trial(actor, id).await
    }

    /// The asker's trial as it stands.
    pub async fn trial(&self, actor: Option<&Actor>, id: Uuid) -> Result<OpenAttempt, ServiceError> {
        let trial = self.own_trial(actor, id).await?;
        self.dress_trial(&trial).await
    }

    /// Takes a step of a trial. Numbers are not held against anything: nobody else writes here, and nothing is lost.
    pub async fn step_trial(
        &self,
        actor: Option<&Actor>,
        id: Uuid,
        number: u32,
        wish: Wish,
    ) -> Result<Receipt, ServiceError> {
        let mut trial = self.own_trial(actor, id).await?;
        let mut taken = 1;
        match wish {
            Wish::Save(given) => {
                taken = u32::try_from(given.len()).unwrap_or(1).max(1);
                if let Some(last) = given.into_iter().next_back() {
                    trial.item.question.fits(&last.response)?;
                    trial.response = Some(last.response);
                }
            }
            Wish::Flag { .. } => {}
            Wish::Hint { .. } => trial.hinted = true,
            Wish::Check { .. } => trial.checked = true,
            Wish::Submit => return Err(Refusal::Closed.into()),
        }
        trial.last_step = number.saturating_add(taken - 1);
        trial.at = self.now();
        self.store.step_trial(&trial).await?;
        Ok(Receipt { open: self.dress_trial(&trial).await?, at: trial.at })
    }

    async fn own_trial(&self, actor: Option<&Actor>, id: Uuid) -> Result<Trial, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let trial = self.store.find_trial(id).await?.ok_or(ServiceError::NotFound)?;
        authorise(actor, Deed::UseAttempt, Some(trial.owner))?;
        Ok(trial)
    }

    async fn dress_trial(&self, trial: &Trial) -> Result<OpenAttempt, ServiceError> {
        let domain = trial.item.id.domain();
        let shelf = self.shelf().await?;
        let guideline = shelf.guideline(&domain).ok_or(ServiceError::NotFound)?;
        let title =
            shelf.domain(&domain).map_or_else(|| guideline.title.clone(), |domain| domain.title.clone());
        let pack = match &trial.item.question.interaction {
            Interaction::Transcription { pack } => shelf.pack(pack),
            _ => None,
        };
        let score = score(&trial.item, trial.response.as_ref(), pack.as_deref());
        let attempt = played(trial, score)?;
        Ok(OpenAttempt {
            id: trial.id,
            owner: trial.owner,
            domain,
            title,
            gate: None,
            attempt,
            items: vec![Arc::new(trial.item.clone())],
            guideline,
            verdict: None,
        })
    }
}

/// The attempt that a trial would be.
fn played(trial: &Trial, score: assessment::score::Score) -> Result<Attempt, Refusal> {
    let slot = PlannedSlot { item: trial.item.id.clone(), version: 0, section: 0, seed: 0, gold: false };
    let plan = Plan {
        behaviour: Behaviour::Practice,
        slots: vec![slot],
        started_at: trial.at,
        ends_at: None,
        closes_at: None,
        terms: None,
    };
    let saved = trial.response.clone().map(|response| Event::Saved { slot: 0, response });
    let hinted = trial.hinted.then_some(Event::Hinted { slot: 0 });
    let judged = [Event::Checked { slot: 0 }, Event::Scored { slot: 0, score }];
    let judged = judged.into_iter().filter(|_| trial.checked);
    let mut attempt = Attempt::begin(plan);
    for event in saved.into_iter().chain(hinted).chain(judged) {
        let number = attempt.last_step + 1;
        attempt = apply(&attempt, &Step { number, at: trial.at, event })?.0;
    }
    attempt.last_step = trial.last_step;
    Ok(attempt)
}
