//! Progress in a domain, rule by rule.

use std::collections::BTreeSet;

use assessment::practice::{PastAnswer, due_at};
use assessment::{DomainId, Instant, ItemId, RuleId};
use store::Answer;

use super::Tally;
use crate::content::Shelf;
use crate::study::past_answer;
use crate::{Actor, Service, ServiceError};

/// Progress in one domain.
#[derive(Clone, Debug, PartialEq)]
pub struct DomainProgress {
    /// The domain.
    pub domain: DomainId,
    /// All first answers.
    pub total: Tally,
    /// Items in the bank.
    pub items: usize,
    /// Of these, met at least once.
    pub met: usize,
    /// Per rule of the guideline, in its order.
    pub rules: Vec<RuleProgress>,
}

/// Progress on one rule.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleProgress {
    /// The rule.
    pub rule: RuleId,
    /// Its title.
    pub title: String,
    /// First answers to items that test it.
    pub tally: Tally,
    /// When it is due again; none before the first answer.
    pub due_at: Option<Instant>,
}

impl DomainProgress {
    /// Up to `count` rules that want practice most: answered ones with the lowest share right, misses first.
    pub fn weakest(&self, count: usize) -> Vec<&RuleProgress> {
        let share = |rule: &RuleProgress| {
            f64::from(rule.tally.meaning_right + rule.tally.format_right) / f64::from(rule.tally.answered * 2)
        };
        let mut weak: Vec<&RuleProgress> =
            self.rules.iter().filter(|r| r.tally.answered > 0 && share(r) < 1.0).collect();
        weak.sort_by(|a, b| share(a).total_cmp(&share(b)));
        weak.truncate(count);
        weak
    }

    /// Rules that are due at `now`.
    pub fn due(&self, now: Instant) -> usize {
        self.rules.iter().filter(|rule| rule.due_at.is_some_and(|at| at <= now)).count()
    }
}

impl Service {
    /// The asker's progress in every domain; nothing answered for somebody without a session.
    pub async fn progress(&self, actor: Option<&Actor>) -> Result<Vec<DomainProgress>, ServiceError> {
        let shelf = self.shelf().await?;
        let answers = match actor {
            Some(actor) => self.store.list_answers(actor.user, None).await?,
            None => Vec::new(),
        };
        shelf.domains.iter().map(|domain| count(&shelf, &domain.id, &answers)).collect()
    }

    /// The asker's progress in one domain.
    pub async fn domain_progress(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
    ) -> Result<DomainProgress, ServiceError> {
        let shelf = self.shelf().await?;
        let answers = match actor {
            Some(actor) => self.store.list_answers(actor.user, Some(domain)).await?,
            None => Vec::new(),
        };
        count(&shelf, domain, &answers)
    }
}

fn count(shelf: &Shelf, domain: &DomainId, answers: &[Answer]) -> Result<DomainProgress, ServiceError> {
    let guideline = shelf.guideline(domain).ok_or(ServiceError::NotFound)?;
    let own: Vec<&Answer> = answers.iter().filter(|answer| &answer.domain == domain).collect();
    let mut total = Tally::default();
    for answer in own.iter().filter(|answer| answer.first) {
        total.add(answer, None);
    }
    let rules = guideline.rules.iter().map(|rule| rule_progress(&rule.id, &rule.title, &own)).collect();
    let met: BTreeSet<&ItemId> = own.iter().map(|answer| &answer.item).collect();
    Ok(DomainProgress {
        domain: domain.clone(),
        total,
        items: shelf.index(domain).len(),
        met: met.len(),
        rules,
    })
}

fn rule_progress(rule: &RuleId, title: &str, answers: &[&Answer]) -> RuleProgress {
    let own: Vec<&&Answer> = answers.iter().filter(|answer| answer.rules.contains(rule)).collect();
    let mut tally = Tally::default();
    for answer in own.iter().filter(|answer| answer.first) {
        tally.add(answer, Some(rule));
    }
    let past: Vec<PastAnswer> = own.iter().map(|answer| past_answer((**answer).clone())).collect();
    let past: Vec<&PastAnswer> = past.iter().collect();
    RuleProgress { rule: rule.clone(), title: title.to_owned(), tally, due_at: due_at(&past) }
}
