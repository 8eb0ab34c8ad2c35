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
}

impl Rule {
    /// The wording in force under a version; none if the rule came later.
    pub fn text(&self, version: u32) -> Option<&RuleText> {
        self.texts.iter().rev().find(|text| text.since <= version)
    }
}
