//! What was found, missed and changed without need, and the figures of it.

use std::ops::Range;

use super::edit::{Edit, EditClass, Outcome, written};
use super::lattice::{Edits, List, Step, way};

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

/// A stretch that differs: of the source, and of what was written.
struct Stretch {
    source: Range<usize>,
    written: Range<usize>,
    trap: Option<usize>,
}

/// Compares what was written with one gold. `source` is in the form of [`written`]; `given` is brought into it.
pub fn compare(source: &str, golds: &[Edit], optional: &[Edit], traps: &[Edit], given: &str) -> Report {
    let source: Vec<char> = source.chars().collect();
    let given: Vec<char> = written(given).chars().collect();
    let text = |range: &Range<usize>| given[range.clone()].iter().collect::<String>();
    let before = |range: &Range<usize>| source[range.clone()].iter().collect::<String>();
    let mut found: Vec<Option<String>> = vec![None; golds.len()];
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut placed: Vec<(usize, Outcome)> = Vec::new();
    for step in way(&source, &given, Edits { golds, optional, traps }) {
        match step {
            Step::Keep => {}
            Step::Whole { list: List::Gold, index, written, .. } => found[index] = Some(text(&written)),
            Step::Whole { list: List::Optional, index, source, written } => {
                placed.push((source.start, Outcome::Optional { optional: index, given: text(&written) }));
            }
            Step::Whole { list: List::Trap, index, source, written } => {
                stretches.push(Stretch { source, written, trap: Some(index) });
            }
            Step::Change { source: here, written } => match stretches.last_mut() {
                Some(last) if joins(last, &here, &source, &given, &written) => {
                    last.source.end = here.end;
                    last.written.end = written.end;
                }
                _ => stretches.push(Stretch { source: here, written, trap: None }),
            },
        }
    }
    let (mut wording, mut spacing) = (Tally::default(), Tally::default());
    let mut in_place: Vec<String> = golds.iter().map(|gold| before(&gold.place)).collect();
    for stretch in stretches {
        let (was, now) = (before(&stretch.source), text(&stretch.written));
        let tally = if EditClass::of(&was, &now) == EditClass::Spacing { &mut spacing } else { &mut wording };
        tally.needless += 1;
        let touched = golds.iter().enumerate().find(|(index, gold)| {
            found[*index].is_none()
                && stretch.source.start <= gold.place.end
                && stretch.source.end >= gold.place.start
        });
        match touched {
            // Something else was written where an edit was due: shown there, and counted as needless and missed.
            Some((index, gold)) if stretch.trap.is_none() => {
                in_place[index] = around(&gold.place, &stretch, &source, &given);
            }
            _ => placed.push((
                stretch.source.start,
                Outcome::Needless { place: stretch.source, given: now, trap: stretch.trap },
            )),
        }
    }
    for (index, (gold, here)) in golds.iter().zip(in_place).enumerate() {
        let class = gold.due.first().map(|due| EditClass::of(&before(&gold.place), due));
        let tally = if class == Some(EditClass::Spacing) { &mut spacing } else { &mut wording };
        let outcome = match found[index].take() {
            Some(given) => {
                tally.found += 1;
                Outcome::Found { gold: index, given }
            }
            None => {
                tally.missed += 1;
                Outcome::Missed { gold: index, given: here }
            }
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

/// Whether a change goes on with the stretch before it: nothing but characters of the same word lies between.
fn joins(
    last: &Stretch,
    here: &Range<usize>,
    source: &[char],
    given: &[char],
    written: &Range<usize>,
) -> bool {
    last.trap.is_none()
        && last.source.end <= here.start
        && last.written.end <= written.start
        && !source[last.source.end..here.start].contains(&' ')
        && !given[last.written.end..written.start].contains(&' ')
}

/// What stands where an edit was due, with what was kept around a change inside it.
fn around(gold: &Range<usize>, stretch: &Stretch, source: &[char], given: &[char]) -> String {
    let head = gold.start.min(stretch.source.start)..stretch.source.start;
    let tail = stretch.source.end..gold.end.max(stretch.source.end);
    let head = source[head].iter();
    head.chain(&given[stretch.written.clone()]).chain(&source[tail]).collect()
}
