//! Beginning a practice session.

use assessment::attempt::{Behaviour, Plan, PlannedSlot};
use assessment::practice::{choose, due_rules};
use assessment::study::queue;
use assessment::{DomainId, ItemId, RuleId};
use store::{ItemIndex, NewAttempt};
use uuid::Uuid;

use super::draw;
use crate::authorisation::{Deed, authorise};
use crate::content::shelf::is_current;
use crate::study::Material;
use crate::{Actor, Service, ServiceError, randomness};

/// What a learner wishes to practise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeWish {
    /// The domain.
    pub domain: DomainId,
    /// What of it.
    pub focus: PracticeFocus,
    /// Items in the session, 1 … 30.
    pub count: usize,
}

/// What of a domain is practised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PracticeFocus {
    /// Whatever wants practice most.
    Weakest,
    /// One rule.
    Rule(RuleId),
    /// These items, in this order (the notebook's "again"), as far as the learner has met them.
    Items(Vec<ItemId>),
    /// Items judged under a wording that has changed since ("규칙이 바뀜").
    ChangedRules,
    /// Items that test a rule which is due for review.
    Due,
    /// What the study plan has for today; the number of items is the plan's then.
    Today,
}

impl PracticeWish {
    /// Most items of one session.
    pub const MOST: usize = 30;

    /// Whatever wants practice most in a domain.
    pub fn of(domain: DomainId) -> Self {
        Self { domain, focus: PracticeFocus::Weakest, count: 10 }
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
            plan: Plan {
                behaviour: Behaviour::Practice,
                slots,
                started_at: self.now(),
                ends_at: None,
                closes_at: None,
                terms: None,
            },
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
        let guideline = shelf.guideline(&wish.domain).ok_or(ServiceError::NotFound)?;
        let index = shelf.index(&wish.domain);
        let now = self.now();
        let seed = randomness::number(&*self.randomness);
        let Material { mut candidates, past } = self.material(&shelf, user, &wish.domain, seed).await?;
        let count = wish.count.clamp(1, PracticeWish::MOST);
        let chosen = match &wish.focus {
            PracticeFocus::Weakest => choose(&candidates, &past, None, count, now),
            PracticeFocus::Rule(rule) => choose(&candidates, &past, Some(rule), count, now),
            PracticeFocus::ChangedRules => {
                let old =
                    |id: &ItemId| index.iter().any(|item| &item.id == id && !is_current(&guideline, item));
                candidates.retain(|candidate| old(&candidate.item));
                choose(&candidates, &past, None, count, now)
            }
            PracticeFocus::Due => {
                let due = due_rules(&past, now);
                candidates.retain(|candidate| candidate.rules.iter().any(|rule| due.contains(rule)));
                choose(&candidates, &past, None, count, now)
            }
            PracticeFocus::Today => {
                let plan = self.study_plan(user, &wish.domain).await?;
                queue(&plan, &candidates, &past, now).items().take(PracticeWish::MOST).cloned().collect()
            }
            PracticeFocus::Items(items) => {
                // Only what the learner has met: a list of ids must not open reserved items.
                let met = |id: &&ItemId| past.iter().any(|answer| answer.item == **id);
                items.iter().filter(met).take(count).cloned().collect()
            }
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
