//! Beginning a practice session.

use assessment::attempt::{Behaviour, Plan, PlannedSlot};
use assessment::practice::{choose, due_rules};
use assessment::study::queue;
use assessment::{DomainId, ItemId, RuleId};
use store::{ItemIndex, NewAttempt};
use uuid::Uuid;

use super::draw;
use crate::authorisation::{Deed, authorise};
use crate::study::Material;
use crate::{Actor, Service, ServiceError, randomness};

/// What a learner wishes to practise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeWish {
    /// The domain.
    pub domain: DomainId,
    /// Only this rule.
    pub rule: Option<RuleId>,
    /// Only these items, in this order (the notebook's "again").
    pub items: Vec<ItemId>,
    /// Only items bound to an older guideline version ("규칙이 바뀜").
    pub changed_rules: bool,
    /// Only items that test a rule which is due for review.
    pub due: bool,
    /// What the study plan has for today; the number of items is the plan's then.
    pub today: bool,
    /// Items in the session, 1 … 30.
    pub count: usize,
}

impl PracticeWish {
    /// Most items of one session.
    pub const MOST: usize = 30;

    /// Whatever wants practice most in a domain.
    pub fn of(domain: DomainId) -> Self {
        Self {
            domain,
            rule: None,
            items: Vec::new(),
            changed_rules: false,
            due: false,
            today: false,
            count: 10,
        }
    }
}

impl Service {
    /// Begins a practice session: due and weak rules first, unseen items before seen.
    pub async fn start_practice(
        &self,
        actor: Option<&Actor>,
        wish: &PracticeWish,
    ) -> Result<Uuid, ServiceError> {
        authorise(actor, Deed::StartAttempt, None)?;
        let user = actor.ok_or(ServiceError::NoSession)?.user;
        let slots = self.draw_practice(Some(user), wish).await?;
        let attempt = NewAttempt {
            id: self.fresh_id(),
            user_id: user,
            domain: wish.domain.clone(),
            gate: None,
            plan: Plan { behaviour: Behaviour::Practice, slots, started_at: self.now(), ends_at: None },
            forecast: None,
        };
        self.store.create_attempt(&attempt, None).await?;
        Ok(attempt.id)
    }

    /// Whether somebody new would find something to practise: asked before a stranger is made a guest, so that a wish
    /// that cannot be met changes nothing.
    pub async fn has_practice(&self, wish: &PracticeWish) -> Result<(), ServiceError> {
        self.draw_practice(None, wish).await.map(drop)
    }

    async fn draw_practice(
        &self,
        user: Option<Uuid>,
        wish: &PracticeWish,
    ) -> Result<Vec<PlannedSlot>, ServiceError> {
        let shelf = self.shelf().await?;
        let newest = shelf.guideline(&wish.domain).ok_or(ServiceError::NotFound)?.newest();
        let index = shelf.index(&wish.domain);
        let now = self.now();
        let seed = randomness::number(&*self.randomness);
        let Material { mut candidates, past } = self.material(&shelf, user, &wish.domain, seed).await?;
        if wish.due {
            let due = due_rules(&past, now);
            candidates.retain(|candidate| candidate.rules.iter().any(|rule| due.contains(rule)));
        }
        let count = wish.count.clamp(1, PracticeWish::MOST);
        if wish.changed_rules {
            let old =
                |id: &ItemId| index.iter().any(|item| &item.id == id && item.guideline_version < newest);
            candidates.retain(|candidate| old(&candidate.item));
        }
        let chosen = if wish.today {
            let plan = self.study_plan(user, &wish.domain).await?;
            queue(&plan, &candidates, &past, now).items().take(PracticeWish::MOST).cloned().collect()
        } else if wish.items.is_empty() {
            choose(&candidates, &past, wish.rule.as_ref(), count, now)
        } else {
            // Only what the learner has met: a list of ids must not open reserved items.
            let met = |id: &&ItemId| past.iter().any(|answer| answer.item == **id);
            wish.items.iter().filter(met).take(count).cloned().collect()
        };
        let slots: Vec<_> = chosen
            .iter()
            .filter_map(|id| index.iter().find(|item: &&ItemIndex| &item.id == id))
            .enumerate()
            .map(|(place, item)| draw::slot(item, 0, seed, place))
            .collect();
        if slots.is_empty() { Err(ServiceError::NothingToPractise) } else { Ok(slots) }
    }
}
