//! A guideline in the making, and the version that comes of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::reader::{FieldFault, FieldProblem, Reader};
use crate::gate::Bilingual;
use crate::guideline::{Borderline, Change, Example, Guideline, Rule, RuleText, Term, Version};
use crate::{DomainId, RuleId};

/// Most rules, terms or cases of a guideline.
pub const MOST: usize = 100;
/// Most examples of a rule.
pub const MOST_EXAMPLES: usize = 20;

/// A guideline as it stands in a form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct GuidelineManuscript {
    /// What it is called, in Korean.
    pub title_ko: String,
    /// The same in English; empty: as in Korean.
    pub title_en: String,
    /// Why it exists, Markdown.
    pub purpose: String,
    /// What it covers, Markdown.
    pub scope: String,
    /// Terms it uses.
    pub terms: Vec<TermManuscript>,
    /// Its rules, in order.
    pub rules: Vec<RuleManuscript>,
    /// Cases people get wrong.
    pub borderline: Vec<BorderlineManuscript>,
}

/// A term.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TermManuscript {
    /// The term.
    pub term: String,
    /// What it means here.
    pub meaning: String,
}

/// A rule.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RuleManuscript {
    /// Its number, e.g. `L-R4`.
    pub id: String,
    /// What it is about.
    pub title: String,
    /// What it says, Markdown.
    pub body: String,
    /// What wins when two rules meet; empty: nothing is said.
    pub precedence: String,
    /// Right and wrong examples.
    pub examples: Vec<ExampleManuscript>,
}

/// An example.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ExampleManuscript {
    /// `right` where it follows the rule; anything else: it does not.
    pub verdict: String,
    /// The example.
    pub text: String,
    /// Why.
    pub reason: String,
}

/// A case people get wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BorderlineManuscript {
    /// What it is about.
    pub title: String,
    /// What is due, Markdown.
    pub body: String,
    /// Numbers of the rules that decide it, parted by commas.
    pub rules: String,
}

/// What a manuscript says, once it can be read: a guideline without its history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidelineText {
    title: Bilingual,
    purpose: String,
    scope: String,
    terms: Vec<Term>,
    rules: Vec<WrittenRule>,
    borderline: Vec<Borderline>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct WrittenRule {
    id: RuleId,
    title: String,
    body: String,
    precedence: Option<String>,
    examples: Vec<Example>,
}

/// What a new version would do to a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleChange {
    /// The rule.
    pub rule: RuleId,
    /// What it is about.
    pub title: String,
    /// What it says now; none for a new one.
    pub before: Option<String>,
    /// What it will say; none for one that is dropped.
    pub after: Option<String>,
}

/// What is said of a new version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// ISO date, `YYYY-MM-DD`.
    pub published_on: String,
    /// What it is about.
    pub summary: String,
    /// How each changed rule changes, in words.
    pub changes: BTreeMap<RuleId, String>,
}

impl GuidelineManuscript {
    /// What a published guideline looks like in the form, under its newest version.
    pub fn of(guideline: &Guideline) -> Self {
        let newest = guideline.newest();
        let title = &guideline.title;
        let numbers = |rules: &[RuleId]| rules.iter().map(RuleId::local).collect::<Vec<_>>().join(", ");
        let rule = |rule: &Rule| {
            let text = rule.text(newest)?;
            let example = |example: &Example| ExampleManuscript {
                verdict: if example.right { "right" } else { "wrong" }.to_owned(),
                text: example.text.clone(),
                reason: example.reason.clone(),
            };
            Some(RuleManuscript {
                id: rule.id.local().to_owned(),
                title: rule.title.clone(),
                body: text.body.clone(),
                precedence: text.precedence.clone().unwrap_or_default(),
                examples: text.examples.iter().map(example).collect(),
            })
        };
        let term = |term: &Term| TermManuscript { term: term.term.clone(), meaning: term.meaning.clone() };
        let case = |case: &Borderline| BorderlineManuscript {
            title: case.title.clone(),
            body: case.body.clone(),
            rules: numbers(&case.rules),
        };
        Self {
            title_ko: title.ko.clone(),
            title_en: if title.en == title.ko { String::new() } else { title.en.clone() },
            purpose: guideline.purpose.clone(),
            scope: guideline.scope.clone(),
            terms: guideline.terms.iter().map(term).collect(),
            rules: guideline.rules.iter().filter_map(rule).collect(),
            borderline: guideline.borderline.iter().map(case).collect(),
        }
    }

    /// An empty rule with the next free number and a right and a wrong example to fill in.
    pub fn fresh_rule(&self, domain: &DomainId) -> RuleManuscript {
        let initial = domain.as_str().chars().find(char::is_ascii_alphabetic).unwrap_or('r');
        let usual = format!("{}-R", initial.to_ascii_uppercase());
        let parts = self.rules.iter().filter_map(|rule| {
            let digits = rule.id.len() - rule.id.trim_end_matches(|c: char| c.is_ascii_digit()).len();
            let (prefix, number) = rule.id.split_at(rule.id.len() - digits);
            Some((prefix, number.parse::<u32>().ok()?))
        });
        let parts: Vec<(&str, u32)> = parts.collect();
        let prefix = parts.last().map_or(usual.as_str(), |(prefix, _)| *prefix);
        let next = parts.iter().filter(|(own, _)| *own == prefix).map(|(_, number)| *number).max();
        let example =
            |verdict: &str| ExampleManuscript { verdict: verdict.to_owned(), ..ExampleManuscript::default() };
        RuleManuscript {
            id: format!("{prefix}{}", next.map_or(1, |number| number.saturating_add(1))),
            examples: vec![example("right"), example("wrong")],
            ..RuleManuscript::default()
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// Every field that cannot be taken.
    pub fn read(&self, domain: &DomainId) -> Result<GuidelineText, Vec<FieldFault>> {
        let mut reader = Reader::default();
        let title = reader.bilingual("title", &self.title_ko, &self.title_en);
        let purpose = reader.text("purpose", &self.purpose);
        let scope = reader.text("scope", &self.scope);
        let terms = self.terms.iter().take(MOST).enumerate().map(|(place, own)| Term {
            term: reader.line(&format!("terms[{place}][term]"), &own.term),
            meaning: reader.line(&format!("terms[{place}][meaning]"), &own.meaning),
        });
        let terms = terms.collect();
        if self.rules.is_empty() {
            reader.fault("rules", FieldProblem::NoRows);
        }
        let mut rules: Vec<WrittenRule> = Vec::new();
        for (place, own) in self.rules.iter().take(MOST).enumerate() {
            if let Some(rule) = read_rule(&mut reader, place, own, domain, &rules) {
                rules.push(rule);
            }
        }
        let borderline = self.borderline.iter().take(MOST).enumerate().map(|(place, own)| {
            let path = |field: &str| format!("borderline[{place}][{field}]");
            let known = |rule: &RuleId| rules.iter().any(|own| &own.id == rule);
            Borderline {
                title: reader.line(&path("title"), &own.title),
                body: reader.text(&path("body"), &own.body),
                rules: reader.rules(&path("rules"), &own.rules, domain, known),
            }
        });
        let borderline = borderline.collect();
        if reader.faults.is_empty() {
            Ok(GuidelineText { title, purpose, scope, terms, rules, borderline })
        } else {
            Err(reader.faults)
        }
    }
}

fn read_rule(
    reader: &mut Reader,
    place: usize,
    own: &RuleManuscript,
    domain: &DomainId,
    before: &[WrittenRule],
) -> Option<WrittenRule> {
    let path = |field: &str| format!("rules[{place}][{field}]");
    let id = RuleId::within(domain, own.id.trim()).ok();
    match &id {
        None if own.id.trim().is_empty() => reader.fault(path("id"), FieldProblem::Missing),
        None => reader.fault(path("id"), FieldProblem::RuleNumber),
        Some(id) if before.iter().any(|other| &other.id == id) => {
            reader.fault(path("id"), FieldProblem::Taken);
        }
        Some(_) => {}
    }
    let title = reader.line(&path("title"), &own.title);
    let body = reader.text(&path("body"), &own.body);
    let precedence = reader.optional_text(&path("precedence"), &own.precedence);
    let examples = own.examples.iter().take(MOST_EXAMPLES).enumerate().map(|(number, example)| {
        let path = |field: &str| format!("rules[{place}][examples][{number}][{field}]");
        Example {
            right: example.verdict == "right",
            text: reader.text(&path("text"), &example.text),
            reason: reader.text(&path("reason"), &example.reason),
        }
    });
    let examples: Vec<Example> = examples.collect();
    let has = |right: bool| examples.iter().any(|example| example.right == right);
    if !has(true) || !has(false) {
        reader.fault(path("examples"), FieldProblem::Examples);
    }
    let precedence = Some(precedence).filter(|text| !text.is_empty());
    Some(WrittenRule { id: id?, title, body, precedence, examples })
}

impl WrittenRule {
    fn text(&self, since: u32) -> RuleText {
        RuleText {
            since,
            body: self.body.clone(),
            precedence: self.precedence.clone(),
            examples: self.examples.clone(),
        }
    }
}

/// Wording and precedence: what an answer is judged by. Examples only illustrate it, so that a better example makes no
/// item stale.
fn wording(body: &str, precedence: Option<&str>) -> String {
    match precedence {
        None => body.to_owned(),
        Some(precedence) => format!("{body}\n\n{precedence}"),
    }
}

impl GuidelineText {
    /// The rules whose wording a new version would change, in its order; those it drops come last. Before the first
    /// version nothing changes.
    pub fn changes(&self, published: Option<&Guideline>) -> Vec<RuleChange> {
        let Some(published) = published else { return Vec::new() };
        let newest = published.newest();
        let now = |id: &RuleId| {
            let text = published.rule(id)?.text(newest)?;
            Some(wording(text.body.trim(), text.precedence.as_deref().map(str::trim)))
        };
        let written = self.rules.iter().filter_map(|rule| {
            let (before, after) = (now(&rule.id), wording(&rule.body, rule.precedence.as_deref()));
            (before.as_ref() != Some(&after)).then(|| RuleChange {
                rule: rule.id.clone(),
                title: rule.title.clone(),
                before,
                after: Some(after),
            })
        });
        let is_written = |id: &RuleId| self.rules.iter().any(|rule| &rule.id == id);
        let dropped =
            published.rules_in_force().filter(|rule| !is_written(&rule.id)).map(|rule| RuleChange {
                rule: rule.id.clone(),
                title: rule.title.clone(),
                before: now(&rule.id),
                after: None,
            });
        written.chain(dropped).collect()
    }

    /// The next version: rules that change get a new wording beside their old ones, rules that are dropped stay for
    /// results under older versions.
    ///
    /// # Errors
    /// `summary` or `changes[L-R4]` where nothing is said of the version or of a rule that changes.
    pub fn publish(
        self,
        published: Option<&Guideline>,
        domain: &DomainId,
        release: Release,
    ) -> Result<Guideline, Vec<FieldFault>> {
        let mut reader = Reader::default();
        let number = published.map_or(1, |published| published.newest().saturating_add(1));
        let mut changes = Vec::new();
        let changed = self.changes(published);
        for change in &changed {
            let said = release.changes.get(&change.rule).map(String::as_str).unwrap_or_default();
            let path = format!("changes[{}]", change.rule.local());
            changes.push(Change { rule: change.rule.clone(), change: reader.line(&path, said) });
        }
        let summary = reader.line("summary", &release.summary);
        if !reader.faults.is_empty() {
            return Err(reader.faults);
        }
        let old = |id: &RuleId| published.and_then(|published| published.rule(id));
        let rules = self.rules.iter().map(|rule| {
            let mut texts = old(&rule.id).map(|old| old.texts.clone()).unwrap_or_default();
            let is_changed = changed.iter().any(|change| change.rule == rule.id);
            match texts.last_mut() {
                Some(last) if !is_changed => last.examples.clone_from(&rule.examples),
                _ => texts.push(rule.text(number)),
            }
            Rule { id: rule.id.clone(), title: rule.title.clone(), texts, dropped_in: None }
        });
        let mut rules: Vec<Rule> = rules.collect();
        let gone = published.map(|published| published.rules.as_slice()).unwrap_or_default();
        for rule in gone.iter().filter(|rule| !self.rules.iter().any(|own| own.id == rule.id)) {
            rules.push(Rule { dropped_in: rule.dropped_in.or(Some(number)), ..rule.clone() });
        }
        let mut versions = published.map(|published| published.versions.clone()).unwrap_or_default();
        versions.push(Version { number, published_on: release.published_on, summary, changes });
        let Self { title, purpose, scope, terms, borderline, .. } = self;
        Ok(Guideline { domain: domain.clone(), title, purpose, scope, terms, versions, rules, borderline })
    }
}

#[cfg(test)]
mod tests;
