//! The verdict on an attempt at a gate.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{Bilingual, Feedback, Gate};

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
    /// How much of it the learner is told.
    #[serde(default, skip_serializing_if = "Feedback::is_full")]
    pub feedback: Feedback,
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
    /// Whether the learner is told points.
    pub fn tells_points(&self) -> bool {
        self.feedback != Feedback::VerdictOnly
    }

    /// What a program of the learner is told: where only the verdict is told, no section, and all points or none.
    #[must_use]
    pub fn told(mut self) -> Self {
        if !self.tells_points() {
            self.points = if self.passed { self.possible } else { 0.0 };
            self.sections.clear();
        }
        self
    }

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
    Verdict { points, possible, bar: gate.bar, passed, sections, feedback: gate.feedback }
}
