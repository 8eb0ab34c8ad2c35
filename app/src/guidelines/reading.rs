//! A guideline as it reads under one of its versions.

use assessment::guideline::{Example, Guideline, Rule, Term};
use assessment::{DomainId, RuleId};

use crate::i18n::{Locale, moments};

/// A guideline under one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The domain.
    pub(super) domain: DomainId,
    /// What the domain is called.
    pub(super) domain_title: String,
    /// What the guideline is called.
    pub(super) title: String,
    /// The version read.
    pub(super) version: u32,
    /// All versions, newest first.
    pub(super) versions: Vec<VersionLine>,
    /// Why it exists, Markdown.
    pub(super) purpose: String,
    /// What it covers, Markdown.
    pub(super) scope: String,
    /// Terms it uses.
    pub(super) terms: Vec<Term>,
    /// Its rules under this version.
    pub(super) rules: Vec<RuleReading>,
    /// Cases people get wrong.
    pub(super) borderline: Vec<BorderlineReading>,
}

/// A version in the change log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct VersionLine {
    /// Its number.
    pub(super) number: u32,
    /// When it was published, in words.
    pub(super) published: String,
    /// What it is about.
    pub(super) summary: String,
    /// What changed: rule and how.
    pub(super) changes: Vec<(RuleId, String)>,
}

/// A rule under one version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RuleReading {
    /// Its id.
    pub(super) id: RuleId,
    /// What it is about.
    pub(super) title: String,
    /// What it says, Markdown.
    pub(super) body: String,
    /// What wins when two rules meet.
    pub(super) precedence: Option<String>,
    /// Right and wrong.
    pub(super) examples: Vec<Example>,
    /// How this version changed it, if it did.
    pub(super) change: Option<String>,
    /// Number and wording of the version before the change.
    pub(super) before: Option<(u32, String)>,
}

/// A case people get wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BorderlineReading {
    /// What it is about.
    pub(super) title: String,
    /// What is due, Markdown.
    pub(super) body: String,
    /// The rules that decide it.
    pub(super) rules: Vec<RuleId>,
}

impl Reading {
    /// The guideline under `version`; none if it has no such version.
    pub(crate) fn of(
        guideline: &Guideline,
        version: u32,
        domain_title: &str,
        locale: Locale,
    ) -> Option<Self> {
        let read = guideline.versions.iter().find(|each| each.number == version)?;
        let change = |rule: &Rule| {
            let own = read.changes.iter().find(|change| change.rule == rule.id);
            own.map(|change| change.change.clone()).filter(|_| version > 1)
        };
        let rules = guideline.rules.iter().filter_map(|rule| RuleReading::of(rule, version, change(rule)));
        let versions = guideline.versions.iter().rev().map(|each| VersionLine {
            number: each.number,
            published: moments::date(locale, &each.published_on),
            summary: each.summary.clone(),
            changes: each.changes.iter().map(|c| (c.rule.clone(), c.change.clone())).collect(),
        });
        let borderline = guideline.borderline.iter().map(|case| BorderlineReading {
            title: case.title.clone(),
            body: case.body.clone(),
            rules: case.rules.clone(),
        });
        Some(Self {
            domain: guideline.domain.clone(),
            domain_title: domain_title.to_owned(),
            title: locale.pick(&guideline.title).to_owned(),
            version,
            versions: versions.collect(),
            purpose: guideline.purpose.clone(),
            scope: guideline.scope.clone(),
            terms: guideline.terms.clone(),
            rules: rules.collect(),
            borderline: borderline.collect(),
        })
    }

    /// Number of the newest version.
    pub(super) fn newest(&self) -> u32 {
        self.versions.first().map_or(self.version, |version| version.number)
    }

    /// When the version read was published, in words.
    pub(super) fn published(&self) -> String {
        let read = self.versions.iter().find(|version| version.number == self.version);
        read.map(|version| version.published.clone()).unwrap_or_default()
    }
}

impl RuleReading {
    /// The rule under `version`; none if it came later.
    pub(super) fn of(rule: &Rule, version: u32, change: Option<String>) -> Option<Self> {
        let text = rule.text(version)?;
        let before = (text.since == version && version > 1).then(|| rule.text(version - 1)).flatten();
        Some(Self {
            id: rule.id.clone(),
            title: rule.title.clone(),
            body: text.body.clone(),
            precedence: text.precedence.clone(),
            examples: text.examples.clone(),
            change,
            before: before.map(|text| (version - 1, text.body.clone())),
        })
    }
}
