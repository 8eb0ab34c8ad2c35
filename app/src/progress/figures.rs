//! A learner's figures in a domain, ready to be shown.

use assessment::statistics::Proportion;
use assessment::{DomainId, Instant, RuleId};
use service::progress::{DomainProgress, RuleProgress, Tally};

use crate::i18n::{Locale, moments};

/// Weakest rules named.
const WEAKEST: usize = 3;

/// Figures over first answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Items answered for the first time.
    pub answered: u32,
    /// Share without a meaning miss; none below the minimum of evidence.
    pub meaning: Option<Proportion>,
    /// Share without a format miss; none below the minimum of evidence.
    pub format: Option<Proportion>,
    /// When last, in words.
    pub last: Option<String>,
}

/// Figures of a domain.
#[derive(Clone, Debug, PartialEq)]
pub struct DomainFigures {
    /// The domain.
    pub id: DomainId,
    /// What it is called.
    pub title: String,
    /// Over all its rules.
    pub total: Figures,
    /// Items in the bank.
    pub items: usize,
    /// Of these, met at least once.
    pub met: usize,
    /// Rules that are due for practice.
    pub due: usize,
    /// Per rule, in the guideline's order.
    pub rules: Vec<RuleFigures>,
    /// The rules to practise first, weakest first.
    pub weakest: Vec<RuleName>,
}

/// Figures of a rule.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleFigures {
    /// The rule.
    pub rule: RuleName,
    /// Its figures.
    pub figures: Figures,
    /// Whether it is due for practice.
    pub is_due: bool,
}

/// A rule by id and title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleName {
    /// Its id.
    pub id: RuleId,
    /// What it is about.
    pub title: String,
}

impl RuleName {
    /// Where it stands in its guideline.
    pub fn href(&self) -> String {
        format!("/guidelines/{}#{}", self.id.domain(), self.id.local())
    }
}

impl Figures {
    fn of(tally: &Tally, locale: Locale, now: Instant) -> Self {
        Self {
            answered: tally.answered,
            meaning: tally.meaning(),
            format: tally.format(),
            last: tally.last_at.map(|at| moments::ago(locale, at, now)),
        }
    }
}

impl DomainFigures {
    /// From what the service counted.
    pub fn of(progress: &DomainProgress, title: &str, locale: Locale, now: Instant) -> Self {
        Self {
            id: progress.domain.clone(),
            title: title.to_owned(),
            total: Figures::of(&progress.total, locale, now),
            items: progress.items,
            met: progress.met,
            due: progress.due(now),
            rules: progress
                .rules
                .iter()
                .map(|rule| RuleFigures {
                    rule: name(rule),
                    figures: Figures::of(&rule.tally, locale, now),
                    is_due: rule.due_at.is_some_and(|at| at <= now),
                })
                .collect(),
            weakest: progress.weakest(WEAKEST).into_iter().map(name).collect(),
        }
    }
}

fn name(rule: &RuleProgress) -> RuleName {
    RuleName { id: rule.rule.clone(), title: rule.title.clone() }
}
