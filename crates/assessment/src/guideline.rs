//! Guidelines: versioned documents of numbered rules.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gate::Bilingual;
use crate::{DomainId, RuleId};

/// A guideline with all its versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Guideline {
    /// The domain it belongs to; a domain has one guideline.
    pub domain: DomainId,
    /// What it is called.
    pub title: Bilingual,
    /// Why it exists, Markdown.
    pub purpose: String,
    /// What it covers, Markdown.
    pub scope: String,
    /// Terms it uses.
    pub terms: Vec<Term>,
    /// Its versions, oldest first. Never empty.
    pub versions: Vec<Version>,
    /// Its rules in order.
    pub rules: Vec<Rule>,
    /// Cases people get wrong.
    pub borderline: Vec<Borderline>,
}

/// A term and what it means here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term.
    pub term: String,
    /// What it means here.
    pub meaning: String,
}

/// A published version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Version {
    /// Counted from 1.
    pub number: u32,
    /// ISO date, `YYYY-MM-DD`.
    pub published_on: String,
    /// What it is about, one sentence.
    pub summary: String,
    /// What changed, rule by rule.
    pub changes: Vec<Change>,
}

/// One change of a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Change {
    /// The rule that changed.
    pub rule: RuleId,
    /// How.
    pub change: String,
}

/// One numbered rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// What it is about, a few words.
    pub title: String,
    /// Its wording, oldest first. Never empty.
    pub texts: Vec<RuleText>,
    /// The version from which on it is no longer there, if it was dropped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dropped_in: Option<u32>,
}

/// The wording of a rule from a version on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RuleText {
    /// The version it came with.
    pub since: u32,
    /// What it says, Markdown.
    pub body: String,
    /// What wins when two rules meet.
    pub precedence: Option<String>,
    /// Right and wrong, with reasons.
    pub examples: Vec<Example>,
}

/// A right or wrong example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Whether it follows the rule.
    pub right: bool,
    /// The example.
    pub text: String,
    /// Why.
    pub reason: String,
}

/// A case people get wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Borderline {
    /// What it is about.
    pub title: String,
    /// What is due, Markdown.
    pub body: String,
    /// The rules that decide it.
    pub rules: Vec<RuleId>,
}

impl Guideline {
    /// Number of the newest version.
    pub fn newest(&self) -> u32 {
        self.versions.last().map_or(1, |version| version.number)
    }

    /// A rule by its id.
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| &rule.id == id)
    }

    /// The rules in force under the newest version, in order.
    pub fn rules_in_force(&self) -> impl Iterator<Item = &Rule> {
        let newest = self.newest();
        self.rules.iter().filter(move |rule| rule.text(newest).is_some())
    }

    /// The rules among these whose wording has changed between `version` and the newest one, or that are no longer
    /// there: what makes an item stale that was judged under `version`.
    pub fn changed_since<'r>(
        &self,
        rules: impl IntoIterator<Item = &'r RuleId>,
        version: u32,
    ) -> Vec<&'r RuleId> {
        let newest = self.newest();
        let since = |id: &RuleId, version| Some(self.rule(id)?.text(version)?.since);
        let changed = |id: &&RuleId| {
            let now = since(id, newest);
            now.is_none() || now != since(id, version)
        };
        rules.into_iter().filter(changed).collect()
    }

    /// Whether an item that tests these rules and was judged under `version` still holds: none of its rules has changed
    /// since. Version numbers alone do not decide: an item whose rules nobody touched follows every new version as it
    /// is, without a new version of its own, which would give every learner a fresh first answer to it.
    pub fn is_current<'r>(&self, rules: impl IntoIterator<Item = &'r RuleId>, version: u32) -> bool {
        version <= self.newest() && self.changed_since(rules, version).is_empty()
    }
}

impl Rule {
    /// The wording in force under a version; none if the rule came later or was dropped before.
    pub fn text(&self, version: u32) -> Option<&RuleText> {
        if self.dropped_in.is_some_and(|dropped| version >= dropped) {
            return None;
        }
        self.texts.iter().rev().find(|text| text.since <= version)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn both() -> Bilingual {
        Bilingual { ko: "지침".to_owned(), en: "guideline".to_owned() }
    }

    /// A guideline of `versions` versions with one rule, worded anew in `since` and dropped in `dropped_in`.
    fn guideline(versions: u32, since: &[u32], dropped_in: Option<u32>) -> Guideline {
        let text = |since: &u32| RuleText {
            since: *since,
            body: format!("{since}판의 말"),
            precedence: None,
            examples: Vec::new(),
        };
        let version = |number| Version {
            number,
            published_on: "2026-11-28".to_owned(),
            summary: String::new(),
            changes: Vec::new(),
        };
        Guideline {
            domain: "legal".parse().expect("a domain"),
            title: both(),
            purpose: String::new(),
            scope: String::new(),
            terms: Vec::new(),
            versions: (1..=versions).map(version).collect(),
            rules: vec![Rule {
                id: "legal/L-R1".parse().expect("a rule"),
                title: String::new(),
                texts: since.iter().map(text).collect(),
                dropped_in,
            }],
            borderline: Vec::new(),
        }
    }

    #[test]
    fn an_item_follows_versions_that_leave_its_rules_alone() {
        let rule = ["legal/L-R1".parse().expect("a rule")];
        let two = guideline(3, &[1, 3], None);
        assert!(!two.is_current(&rule, 1) && !two.is_current(&rule, 2));
        assert!(two.is_current(&rule, 3));
        assert!(guideline(3, &[1], None).is_current(&rule, 1), "nobody touched it");
        assert!(!guideline(3, &[1], Some(3)).is_current(&rule, 1), "the rule is gone");
        assert!(!guideline(3, &[1], None).is_current(&["legal/L-R9".parse().expect("a rule")], 3));
        assert!(!guideline(2, &[1], None).is_current(&rule, 3), "there is no such version yet");
    }

    proptest! {
        #[test]
        fn an_item_is_stale_exactly_when_the_wording_in_force_differs(
            versions in 1_u32..6, changes in proptest::collection::btree_set(1_u32..6, 0..4), judged in 1_u32..6,
        ) {
            let mut since: Vec<u32> = changes.into_iter().filter(|at| *at <= versions && *at > 1).collect();
            since.insert(0, 1);
            let judged = judged.min(versions);
            let all = guideline(versions, &since, None);
            let rule = all.rules[0].id.clone();
            let same = all.rules[0].text(judged).map(|t| &t.body) == all.rules[0].text(versions).map(|t| &t.body);
            prop_assert_eq!(all.is_current([&rule], judged), same);
        }
    }
}
