//! Gates: mock pre-tests, their blueprint and their verdict.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::item::Item;
use crate::live::Terms;
use crate::{GateId, RuleId};

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

/// A text in both languages of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Korean.
    pub ko: String,
    /// English.
    pub en: String,
}

/// A part of a gate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Section {
    /// What it is called.
    pub title: Bilingual,
    /// Items drawn.
    pub count: u16,
    /// Only items whose first rule is one of these; empty: any.
    pub rules: Vec<RuleId>,
    /// Only items of these interactions; empty: any.
    pub interactions: Vec<String>,
    /// Percent of the section's points needed, if any.
    pub minimum: Option<u8>,
}

impl Section {
    /// Whether the section may draw this item.
    pub fn admits(&self, item: &Item) -> bool {
        self.admits_traits(item.metadata.rules.first(), item.question.interaction.kind())
    }

    /// The same, from what the bank's index knows: the item's first rule and its interaction.
    pub fn admits_traits(&self, first_rule: Option<&RuleId>, interaction: &str) -> bool {
        (self.rules.is_empty() || first_rule.is_some_and(|rule| self.rules.contains(rule)))
            && (self.interactions.is_empty() || self.interactions.iter().any(|kind| kind == interaction))
    }
}

impl Gate {
    /// Items in the whole gate.
    pub fn count(&self) -> u32 {
        self.sections.iter().map(|s| u32::from(s.count)).sum()
    }
}

/// The verdict on an attempt at a gate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Verdict {
    /// Points got; one per item at most.
    pub points: f64,
    /// Points possible.
    pub possible: f64,
    /// Percent of points needed.
    pub bar: u8,
    /// Whether the bar and every section minimum were reached.
    pub passed: bool,
    /// Per section, in order.
    pub sections: Vec<SectionVerdict>,
}

/// The verdict on one section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct SectionVerdict {
    /// What it is called.
    pub title: Bilingual,
    /// Points got.
    pub points: f64,
    /// Points possible.
    pub possible: f64,
    /// Percent needed, if any.
    pub minimum: Option<u8>,
    /// Whether that was reached.
    pub passed: bool,
}

impl Verdict {
    /// Percent of points got, 0 … 100; 0 for an empty gate.
    pub fn percent(&self) -> f64 {
        percent(self.points, self.possible)
    }
}

/// Percent of points, 0 when none are possible.
fn percent(points: f64, possible: f64) -> f64 {
    if possible > 0.0 { 100.0 * points / possible } else { 0.0 }
}

/// A share of points that only rounding keeps under the bar must not fail anybody.
const ROUNDING: f64 = 1e-9;

/// Judges a gate from the points of each slot, given as (section index, points 0 … 1).
pub fn judge(gate: &Gate, slots: &[(u16, f64)]) -> Verdict {
    let sections: Vec<SectionVerdict> = (0_u16..)
        .zip(&gate.sections)
        .map(|(index, section)| {
            let own = || slots.iter().filter(|(of, _)| *of == index);
            let points = own().map(|(_, points)| points).sum();
            let possible = own().count() as f64;
            let passed = section
                .minimum
                .is_none_or(|minimum| percent(points, possible) + ROUNDING >= f64::from(minimum));
            SectionVerdict {
                title: section.title.clone(),
                points,
                possible,
                minimum: section.minimum,
                passed,
            }
        })
        .collect();
    let points = slots.iter().map(|(_, points)| points).sum();
    let possible = slots.len() as f64;
    let over_bar = percent(points, possible) + ROUNDING >= f64::from(gate.bar);
    let passed = over_bar && sections.iter().all(|section| section.passed);
    Verdict { points, possible, bar: gate.bar, passed, sections }
}
