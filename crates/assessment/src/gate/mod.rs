//! Gates: mock pre-tests, their blueprint and their verdict.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::item::Item;
use crate::live::Terms;
use crate::{GateId, ItemId, RuleId};

mod chance;
mod exposure;
mod supply;
mod verdict;

pub use chance::{GuessedSection, pass_chance, random_chance};
pub use exposure::Exposure;
pub use supply::{Shortage, SupplyItem, shortages};
pub use verdict::{SectionVerdict, Verdict, judge};

/// A gate: blueprint of sections, bar, minutes, attempts, wait.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Gate {
    /// Its id.
    pub id: GateId,
    /// What it is called.
    pub title: Bilingual,
    /// What it is like.
    pub summary: Bilingual,
    /// Percent of points needed to pass, 1 … 100.
    pub bar: u8,
    /// Minutes on the clock.
    pub minutes: u32,
    /// Sittings before the wait.
    pub attempts: u32,
    /// Days to wait after the last sitting.
    pub retake_wait_days: u32,
    /// Whether the guideline may be open.
    pub open_book: bool,
    /// Seconds after the end within which what was given before it still counts when it arrives: a network that was away
    /// must not cost answers. 0 … 600.
    #[serde(default = "late_seconds", skip_serializing_if = "is_usual")]
    pub late_seconds: u16,
    /// What a learner is told afterwards.
    #[serde(default, skip_serializing_if = "Feedback::is_full")]
    pub feedback: Feedback,
    /// What is drawn.
    pub sections: Vec<Section>,
    /// The live phase that passing it opens, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub live: Option<Terms>,
}

/// What [`Gate::late_seconds`] is where nothing is said of it. It is not written down, so that gates from before there was
/// such a rule are still the same.
pub const LATE_SECONDS: u16 = 60;

const fn late_seconds() -> u16 {
    LATE_SECONDS
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_usual(seconds: &u16) -> bool {
    *seconds == LATE_SECONDS
}

/// What a learner is told once a sitting is judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Feedback {
    /// Every item with what was due and why.
    #[default]
    Full,
    /// Verdict, points and the rules that were missed; no item, no key.
    ScoreAndRules,
    /// Whether it was passed, and nothing else: as vendors do it.
    VerdictOnly,
}

impl Feedback {
    /// Whether everything is told.
    pub const fn is_full(&self) -> bool {
        matches!(self, Self::Full)
    }
}

/// A text in both languages of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Korean.
    pub ko: String,
    /// English.
    pub en: String,
}

/// A part of a gate: what it draws, or the items it always holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Section {
    /// What it is called.
    pub title: Bilingual,
    /// Items drawn; where `items` are named, their number.
    pub count: u16,
    /// Only items whose first rule is one of these; empty: any.
    pub rules: Vec<RuleId>,
    /// Only items of these interactions; empty: any.
    pub interactions: Vec<String>,
    /// Only items whose difficulty, as guessed by the author, lies within; none: any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difficulty: Option<DifficultyRange>,
    /// Exactly these items, in this order, and no draw; empty: a draw.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemId>,
    /// Percent of the gate's recent sittings, 1 … 100, above which an item is held back while others are left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exposure_cap: Option<u8>,
    /// Percent of the section's points needed, if any.
    pub minimum: Option<u8>,
}

/// A range of difficulties, ends included, in logits of a middling learner.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DifficultyRange {
    /// The easiest.
    pub from: f64,
    /// The hardest.
    pub to: f64,
}

/// What decides whether a section may draw an item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Traits<'a> {
    /// The item.
    pub id: &'a ItemId,
    /// Its first rule.
    pub first_rule: Option<&'a RuleId>,
    /// Its interaction's kind.
    pub interaction: &'a str,
    /// Its author's guess.
    pub difficulty: f64,
}

impl Section {
    /// Whether the section may draw this item.
    pub fn admits(&self, item: &Item) -> bool {
        self.admits_traits(&Traits {
            id: &item.id,
            first_rule: item.metadata.rules.first(),
            interaction: item.question.interaction.kind(),
            difficulty: item.metadata.difficulty,
        })
    }

    /// The same, from what the bank's index knows.
    pub fn admits_traits(&self, item: &Traits<'_>) -> bool {
        if self.is_fixed() {
            return self.items.contains(item.id);
        }
        (self.rules.is_empty() || item.first_rule.is_some_and(|rule| self.rules.contains(rule)))
            && (self.interactions.is_empty() || self.interactions.iter().any(|kind| kind == item.interaction))
            && self.difficulty.is_none_or(|range| (range.from..=range.to).contains(&item.difficulty))
    }

    /// Whether it names its items.
    pub fn is_fixed(&self) -> bool {
        !self.items.is_empty()
    }
}

impl Gate {
    /// Items in the whole gate.
    pub fn count(&self) -> u32 {
        self.sections.iter().map(|s| u32::from(s.count)).sum()
    }

    /// Whether some section names this item: then no other one draws it.
    pub fn names(&self, item: &ItemId) -> bool {
        self.sections.iter().any(|section| section.items.contains(item))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    fn both(text: &str) -> Bilingual {
        Bilingual { ko: text.to_owned(), en: text.to_owned() }
    }

    /// A section that draws `count` items of any kind.
    pub(crate) fn section(count: u16) -> Section {
        Section {
            title: both("영역"),
            count,
            rules: Vec::new(),
            interactions: Vec::new(),
            difficulty: None,
            items: Vec::new(),
            exposure_cap: None,
            minimum: None,
        }
    }

    /// A gate of these sections with a bar of 80 %.
    pub(crate) fn gate(sections: Vec<Section>) -> Gate {
        Gate {
            id: "legal/g".parse().expect("a gate"),
            title: both("관문"),
            summary: both("요약"),
            bar: 80,
            minutes: 30,
            attempts: 1,
            retake_wait_days: 7,
            open_book: true,
            late_seconds: LATE_SECONDS,
            feedback: Feedback::Full,
            sections,
            live: None,
        }
    }

    #[test]
    fn a_gate_stored_before_there_were_policies_still_reads_and_is_written_as_it_was() {
        let old = r#"{"id":"legal/g","title":{"ko":"a","en":"a"},"summary":{"ko":"a","en":"a"},"bar":80,"minutes":5,
            "attempts":1,"retake_wait_days":7,"open_book":true,"sections":[{"title":{"ko":"a","en":"a"},"count":2,
            "rules":[],"interactions":[],"minimum":null}]}"#;
        let gate: Gate = serde_json::from_str(old).expect("an old gate");
        assert_eq!((gate.feedback, gate.sections[0].is_fixed()), (Feedback::Full, false));
        let written = serde_json::to_string(&gate).expect("a gate is text");
        let plain: String = old.split_whitespace().collect();
        assert_eq!(written, plain);
    }

    #[test]
    fn a_section_draws_within_its_range_of_difficulty() {
        let id: ItemId = "legal/one".parse().expect("an item");
        let traits = |difficulty| Traits { id: &id, first_rule: None, interaction: "choice", difficulty };
        let narrow = Section { difficulty: Some(DifficultyRange { from: -1.0, to: 0.5 }), ..section(1) };
        assert!(narrow.admits_traits(&traits(0.5)) && narrow.admits_traits(&traits(-1.0)));
        assert!(!narrow.admits_traits(&traits(0.6)));
    }
}
