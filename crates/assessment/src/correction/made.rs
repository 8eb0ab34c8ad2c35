//! The edits that were made, along the way that agrees with the key.

use std::ops::Range;

use super::edit::Outcome;
use super::lattice::{Edits, List, Step, way};

/// Source and answer, character by character.
pub(super) struct Texts {
    pub(super) source: Vec<char>,
    pub(super) given: Vec<char>,
}

/// A stretch that differs: of the source, and of what was written.
pub(super) struct Stretch {
    pub(super) source: Range<usize>,
    pub(super) written: Range<usize>,
    /// The known over-correction it is, if it is one.
    pub(super) trap: Option<usize>,
}

impl Texts {
    /// What stood there.
    pub(super) fn before(&self, source: &Range<usize>) -> String {
        self.source[source.clone()].iter().collect()
    }

    /// What stands there now.
    pub(super) fn after(&self, written: &Range<usize>) -> String {
        self.given[written.clone()].iter().collect()
    }

    /// What stands where an edit was due, with what was kept around a change inside it.
    pub(super) fn around(&self, gold: &Range<usize>, stretch: &Stretch) -> String {
        let head = gold.start.min(stretch.source.start)..stretch.source.start;
        let tail = stretch.source.end..gold.end.max(stretch.source.end);
        let kept = self.source[head].iter().chain(&self.given[stretch.written.clone()]);
        kept.chain(&self.source[tail]).collect()
    }

    /// Whether a change goes on with the stretch before it: nothing but characters of the same word lies between.
    fn joins(&self, last: &Stretch, source: &Range<usize>, written: &Range<usize>) -> bool {
        last.trap.is_none()
            && last.source.end <= source.start
            && last.written.end <= written.start
            && !self.source[last.source.end..source.start].contains(&' ')
            && !self.given[last.written.end..written.start].contains(&' ')
    }
}

/// The edits that were made.
pub(super) struct Made {
    /// Per gold edit: the form that was written, if it was made.
    pub(super) found: Vec<Option<String>>,
    /// Changes that the norm leaves open, each with its place in the source.
    pub(super) optional: Vec<(usize, Outcome)>,
    /// All other changes, in reading order.
    pub(super) stretches: Vec<Stretch>,
}

impl Made {
    pub(super) fn along(texts: &Texts, edits: Edits<'_>) -> Self {
        let mut made =
            Self { found: vec![None; edits.golds.len()], optional: Vec::new(), stretches: Vec::new() };
        for step in way(&texts.source, &texts.given, edits) {
            match step {
                Step::Keep => {}
                Step::Whole { list: List::Gold, index, written, .. } => {
                    made.found[index] = Some(texts.after(&written));
                }
                Step::Whole { list: List::Optional, index, source, written } => {
                    let outcome = Outcome::Optional { optional: index, given: texts.after(&written) };
                    made.optional.push((source.start, outcome));
                }
                Step::Whole { list: List::Trap, index, source, written } => {
                    made.stretches.push(Stretch { source, written, trap: Some(index) });
                }
                Step::Change { source, written } => match made.stretches.last_mut() {
                    Some(last) if texts.joins(last, &source, &written) => {
                        last.source.end = source.end;
                        last.written.end = written.end;
                    }
                    _ => made.stretches.push(Stretch { source, written, trap: None }),
                },
            }
        }
        made
    }
}
