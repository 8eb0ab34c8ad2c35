//! An attempt with everything needed to show it.

use std::sync::Arc;

use assessment::attempt::{Attempt, Basis, Behaviour, Plan, Reveal, SlotState, replay};
use assessment::gate::{Bilingual, Feedback, Gate, Verdict};
use assessment::guideline::Guideline;
use assessment::item::Item;
use assessment::{DomainId, GateId, ItemId};
use store::StoredAttempt;
use uuid::Uuid;

use crate::authorisation::{Deed, authorise};
use crate::content::cache;
use crate::{Actor, Service, ServiceError};

/// An attempt, its items, and what surrounds them.
#[derive(Clone)]
pub struct OpenAttempt {
    /// Its id.
    pub id: Uuid,
    /// Whose it is.
    pub owner: Uuid,
    /// The domain.
    pub domain: DomainId,
    /// What the gate, or else the domain, is called.
    pub title: Bilingual,
    /// The gate of a mock, in the version it was begun with.
    pub gate: Option<Arc<Gate>>,
    /// Where it stands.
    pub attempt: Attempt,
    /// The items, one per slot; in the version whose key holds, where it was judged again.
    pub items: Vec<Arc<Item>>,
    /// The domain's guideline.
    pub guideline: Arc<Guideline>,
    /// The verdict, once judged.
    pub verdict: Option<Verdict>,
}

/// One slot with its item.
pub struct OpenSlot<'a> {
    /// The item.
    pub item: &'a Item,
    /// Where the slot stands.
    pub state: &'a SlotState,
    /// Seed of the order of options.
    pub seed: u64,
    /// The right to see the key, once it is due and the gate's policy shows it.
    pub reveal: Option<Reveal>,
}

impl OpenAttempt {
    /// Slots with their items.
    pub fn slots(&self) -> impl Iterator<Item = OpenSlot<'_>> {
        self.items.iter().enumerate().zip(&self.attempt.slots).zip(&self.attempt.plan.slots).map(
            |(((index, item), state), planned)| OpenSlot {
                item,
                state,
                seed: planned.seed,
                reveal: self.attempt.reveal(index).filter(|_| self.feedback().is_full()),
            },
        )
    }

    /// What is told of it once it is judged; everything where there is no gate, or the work of a live phase is told.
    pub fn feedback(&self) -> Feedback {
        match (&self.gate, self.attempt.plan.behaviour) {
            (Some(gate), Behaviour::Mock) => gate.feedback,
            _ => Feedback::Full,
        }
    }
}

impl Service {
    /// The asker's attempt as it stands now. One whose time is over is closed and judged first.
    pub async fn open_attempt(&self, actor: Option<&Actor>, id: Uuid) -> Result<OpenAttempt, ServiceError> {
        let open = self.load_own_attempt(actor, id).await?;
        if !open.attempt.is_overdue(self.now()) {
            return Ok(open);
        }
        self.close_one(id).await?;
        self.load_attempt(id).await
    }

    /// The asker's attempt. Who has no session is told so before anything is looked up: ids tell nothing.
    pub(super) async fn load_own_attempt(
        &self,
        actor: Option<&Actor>,
        id: Uuid,
    ) -> Result<OpenAttempt, ServiceError> {
        if actor.is_none() {
            return Err(ServiceError::NoSession);
        }
        let open = self.load_attempt(id).await?;
        authorise(actor, Deed::UseAttempt, Some(open.owner))?;
        Ok(open)
    }

    /// The attempt with its items, whoever asks.
    pub(crate) async fn load_attempt(&self, id: Uuid) -> Result<OpenAttempt, ServiceError> {
        let stored = self.store.find_attempt(id).await?.ok_or(ServiceError::NotFound)?;
        self.dress(stored).await
    }

    async fn dress(&self, stored: StoredAttempt) -> Result<OpenAttempt, ServiceError> {
        let id = stored.id;
        let gate = match &stored.gate {
            None => None,
            Some(gate) => Some(self.gate_version(&gate.id, gate.version).await?),
        };
        let terms = match (stored.plan.behaviour, &gate) {
            (Behaviour::Live, Some(gate)) => gate.live.clone(),
            _ => None,
        };
        let attempt = replay(Plan { terms, ..stored.plan }, &stored.steps)
            .map_err(|refusal| ServiceError::Inconsistent(format!("attempt {id}: {refusal}")))?;
        let wanted: Vec<(ItemId, u32)> = attempt
            .plan
            .slots
            .iter()
            .zip(&attempt.slots)
            .map(|(slot, state)| {
                let corrected = state.regrades.iter().rev().find_map(|regrade| match regrade.basis {
                    Basis::Version(version) => Some(version),
                    Basis::FullPoints => None,
                });
                (slot.item.clone(), corrected.unwrap_or(slot.version))
            })
            .collect();
        let items = cache::items(self, &wanted).await?;
        let shelf = self.shelf().await?;
        let guideline = shelf.guideline(&stored.domain).ok_or(ServiceError::NotFound)?;
        let title = match (&gate, shelf.domain(&stored.domain)) {
            (Some(gate), _) => &gate.title,
            (None, Some(domain)) => &domain.title,
            (None, None) => &guideline.title,
        };
        Ok(OpenAttempt {
            id,
            owner: stored.owner,
            title: title.clone(),
            domain: stored.domain,
            gate,
            attempt,
            items,
            guideline,
            verdict: stored.verdict,
        })
    }

    async fn gate_version(&self, id: &GateId, version: u32) -> Result<Arc<Gate>, ServiceError> {
        if let Some((gate, newest)) = self.shelf().await?.gate(id)
            && newest == version
        {
            return Ok(gate);
        }
        let stored = self.store.find_gate(id, Some(version)).await?;
        stored.map(|stored| Arc::new(stored.gate)).ok_or(ServiceError::NotFound)
    }
}
