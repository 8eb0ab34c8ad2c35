//! Objections, for whoever has to rule.

use std::sync::Arc;

use assessment::ItemId;
use assessment::attempt::SlotState;
use assessment::item::Item;
use assessment::objection::{ObjectionRefusal, ObjectionState, Ruling};
use store::{Objection, StoreError};

use crate::authorisation::{Deed, authorise};
use crate::content::cache;
use crate::notices::Notice;
use crate::{Actor, Service, ServiceError};

/// Objections read, open ones first.
const MOST: u32 = 200;

/// The objections to one version of an item.
pub struct Contested {
    /// The item in that version.
    pub item: Arc<Item>,
    /// Open ones first, then the newest; each with where its learner's answer stands.
    pub objections: Vec<(Objection, SlotState)>,
}

impl Contested {
    /// How many wait for a ruling.
    pub fn open(&self) -> usize {
        self.objections.iter().filter(|(objection, _)| objection.state == ObjectionState::Open).count()
    }
}

impl Service {
    /// Objections by item version, those with the most open ones first.
    pub async fn objections(&self, actor: Option<&Actor>) -> Result<Vec<Contested>, ServiceError> {
        authorise(actor, Deed::Supervise, None)?;
        let mut contested: Vec<Contested> = Vec::new();
        for objection in self.store.list_objections(MOST).await? {
            let open = self.load_attempt(objection.attempt).await?;
            let state = open.attempt.slots.get(usize::from(objection.slot)).cloned().unwrap_or_default();
            let is_of = |group: &&mut Contested| {
                group.item.id == objection.item && group.item.version == objection.version
            };
            if let Some(group) = contested.iter_mut().find(is_of) {
                group.objections.push((objection, state));
                continue;
            }
            let wanted = [(objection.item.clone(), objection.version)];
            let item = cache::items(self, &wanted).await?.into_iter().next().ok_or(ServiceError::NotFound)?;
            contested.push(Contested { item, objections: vec![(objection, state)] });
        }
        contested.sort_by_key(|group| std::cmp::Reverse(group.open()));
        Ok(contested)
    }

    /// Rules all open objections to a version of an item alike, and tells each learner; says how many there were.
    pub async fn rule_objections(
        &self,
        actor: Option<&Actor>,
        item: &ItemId,
        version: u32,
        ruling: &Ruling,
    ) -> Result<Result<usize, ObjectionRefusal>, ServiceError> {
        authorise(actor, Deed::Supervise, None)?;
        let state = match ObjectionState::Open.rule(ruling) {
            Ok(state) => state,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let explanation = ruling.explanation.trim();
        let mut ruled = Vec::new();
        for objection in self.store.list_objections(MOST).await? {
            let is_meant = objection.item == *item && objection.version == version;
            if !is_meant || objection.state != ObjectionState::Open {
                continue;
            }
            let title = self.load_attempt(objection.attempt).await?.title;
            let told = Notice::ObjectionRuled {
                title,
                number: objection.slot.saturating_add(1),
                upheld: state == ObjectionState::Upheld,
                explanation: explanation.to_owned(),
            };
            let path = format!("/attempts/{}/result", objection.attempt);
            let told = self.notice(objection.user_id, &told, path);
            ruled.push((objection, told));
        }
        let stamp = self.stamp(actor.map(|actor| actor.user));
        match self.store.rule_objections(&ruled, state, explanation, stamp).await {
            Ok(()) => Ok(Ok(ruled.len())),
            Err(StoreError::Conflict) => Ok(Err(ObjectionRefusal::Ruled)),
            Err(error) => Err(error.into()),
        }
    }
}
