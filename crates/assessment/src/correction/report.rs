//! What was found, missed and changed without need, and the figures of it.

use super::edit::{Edit, EditClass, Outcome, written};
use super::lattice::Edits;
use super::made::{Made, Texts};

/// Counts of edits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Due edits that were made.
    pub found: usize,
    /// Edits that were made without need, or that put something wrong where an edit was due.
    pub needless: usize,
    /// Due edits that were not made.
    pub missed: usize,
}

impl Tally {
    /// Share of the edits made that were due; none made, none wrong: undefined.
    pub fn precision(self) -> Option<f64> {
        ratio(self.found, self.found + self.needless)
    }

    /// Share of the due edits that were made; undefined where none was due.
    pub fn recall(self) -> Option<f64> {
        ratio(self.found, self.found + self.missed)
    }

    /// F½ = 1.25 P R ⁄ (0.25 P + R), in 0 … 1. Nothing due and nothing made is 1; otherwise nothing found is 0
    /// (the convention of the M2 scorer).
    pub fn f_half(self) -> f64 {
        match (self.precision(), self.recall()) {
            (None, None) => 1.0,
            (Some(precision), Some(recall)) if self.found > 0 => {
                1.25 * precision * recall / (0.25 * precision + recall)
            }
            _ => 0.0,
        }
    }
}

fn ratio(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// A correction against one gold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Every edit in reading order.
    pub outcomes: Vec<Outcome>,
    /// Counts over all.
    pub all: Tally,
    /// Counts of edits that touch letters.
    pub wording: Tally,
    /// Counts of edits that touch only spaces and marks.
    pub spacing: Tally,
}

/// The gold with the highest F½ (ties: the earlier one), and the report against it. `None` without any gold.
pub fn best(
    source: &str,
    golds: &[Vec<Edit>],
    optional: &[Edit],
    traps: &[Edit],
    given: &str,
) -> Option<(usize, Report)> {
    let mut best: Option<(usize, Report)> = None;
    for (index, gold) in golds.iter().enumerate() {
        let report = compare(source, gold, optional, traps, given);
        if best.as_ref().is_none_or(|(_, other)| report.all.f_half() > other.all.f_half()) {
            best = Some((index, report));
        }
    }
    best
}

/// Compares what was written with one gold. `source` is in the form of [`written`]; `given` is brought into it.
pub fn compare(source: &str, golds: &[Edit], optional: &[Edit], traps: &[Edit], given: &str) -> Report {
    let texts = Texts { source: source.chars().collect(), given: written(given).chars().collect() };
    let made = Made::along(&texts, Edits { golds, optional, traps });
    let (mut wording, mut spacing) = (Tally::default(), Tally::default());
    let mut placed = made.optional;
    let mut in_place: Vec<String> = golds.iter().map(|gold| texts.before(&gold.place)).collect();
    for stretch in made.stretches {
        let (was, now) = (texts.before(&stretch.source), texts.after(&stretch.written));
        let tally = if EditClass::of(&was, &now) == EditClass::Spacing { &mut spacing } else { &mut wording };
        tally.needless += 1;
        let touched = golds.iter().zip(&made.found).position(|(gold, found)| {
            found.is_none()
                && stretch.source.start <= gold.place.end
                && stretch.source.end >= gold.place.start
        });
        match touched {
            // Something else was written where an edit was due: shown there, and counted as needless and missed.
            Some(index) if stretch.trap.is_none() => {
                in_place[index] = texts.around(&golds[index].place, &stretch);
            }
            _ => placed.push((
                stretch.source.start,
                Outcome::Needless { place: stretch.source, given: now, trap: stretch.trap },
            )),
        }
    }
    for (index, ((gold, found), here)) in golds.iter().zip(made.found).zip(in_place).enumerate() {
        let class = gold.due.first().map(|due| EditClass::of(&texts.before(&gold.place), due));
        let tally = if class == Some(EditClass::Spacing) { &mut spacing } else { &mut wording };
        let outcome = if let Some(given) = found {
            tally.found += 1;
            Outcome::Found { gold: index, given }
        } else {
            tally.missed += 1;
            Outcome::Missed { gold: index, given: here }
        };
        placed.push((gold.place.start, outcome));
    }
    placed.sort_by_key(|(start, _)| *start);
    let all = Tally {
        found: wording.found + spacing.found,
        needless: wording.needless + spacing.needless,
        missed: wording.missed + spacing.missed,
    };
    Report { outcomes: placed.into_iter().map(|(_, outcome)| outcome).collect(), all, wording, spacing }
}
