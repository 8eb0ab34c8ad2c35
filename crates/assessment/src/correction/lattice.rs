//! The way from the source to what was written that agrees with most gold edits.
//!
//! A lattice over (characters of the source, characters written). Steps: keep a character; take a gold, optional or
//! known edit as a whole; drop, put in or exchange one character. Time and space are the product of the lengths.

use std::ops::Range;

use super::edit::Edit;

/// Cost of changing one character that no edit covers.
const CHARACTER: i32 = 4;
/// Cost of a known over-correction: cheaper than any change, so that it is recognised.
const TRAP: i32 = 3;
/// Gain of an agreeing edit: more than all characters together cost.
const GOLD: i32 = -1_000_000;
/// Beyond every cost.
const FAR: i32 = i32::MAX / 2;

/// Which list an edit stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum List {
    Gold,
    Optional,
    Trap,
}

/// The edits that may be taken as a whole.
#[derive(Clone, Copy)]
pub(super) struct Edits<'a> {
    pub(super) golds: &'a [Edit],
    pub(super) optional: &'a [Edit],
    pub(super) traps: &'a [Edit],
}

/// A step of the way; ranges count characters of the source and of what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Keep,
    Whole { list: List, index: usize, source: Range<usize>, written: Range<usize> },
    Change { source: Range<usize>, written: Range<usize> },
}

/// An edit with one of its forms, ready to be laid over the texts.
struct Candidate {
    list: List,
    index: usize,
    place: Range<usize>,
    form: Vec<char>,
}

/// How a point of the lattice was reached.
#[derive(Clone, Copy)]
enum Back {
    Start,
    Keep,
    Exchange,
    Drop,
    PutIn,
    Whole(u16),
}

fn candidates(edits: Edits<'_>, length: usize) -> Vec<Candidate> {
    let lists = [(List::Gold, edits.golds), (List::Optional, edits.optional), (List::Trap, edits.traps)];
    let mut all = Vec::new();
    for (list, edits) in lists {
        for (index, edit) in edits.iter().enumerate() {
            if edit.place.start < edit.place.end && edit.place.end <= length {
                all.extend(edit.due.iter().map(|form| Candidate {
                    list,
                    index,
                    place: edit.place.clone(),
                    form: form.chars().collect(),
                }));
            }
        }
    }
    all.truncate(usize::from(u16::MAX));
    all
}

/// The way, from the beginning to the end of both texts. Ties: keep before whole edit before exchange before drop
/// before put in, seen from the end.
pub(super) fn way(source: &[char], given: &[char], edits: Edits<'_>) -> Vec<Step> {
    let candidates = candidates(edits, source.len());
    let width = given.len() + 1;
    let mut cost = vec![FAR; (source.len() + 1) * width];
    let mut back = vec![Back::Start; cost.len()];
    cost[0] = 0;
    // By end, so that a point looks only at what can end there.
    let mut ending: Vec<Vec<u16>> = vec![Vec::new(); source.len() + 1];
    for (number, candidate) in (0_u16..).zip(&candidates) {
        ending[candidate.place.end].push(number);
    }
    for i in 0..=source.len() {
        for j in 0..=given.len() {
            let at = i * width + j;
            let mut best = (cost[at], Back::Start);
            let mut offer = |total: i32, how: Back| {
                if total < best.0 {
                    best = (total, how);
                }
            };
            if i > 0 && j > 0 && source[i - 1] == given[j - 1] {
                offer(cost[at - width - 1], Back::Keep);
            }
            for &number in &ending[i] {
                let candidate = &candidates[usize::from(number)];
                if given[..j].ends_with(&candidate.form) {
                    let price = match candidate.list {
                        List::Gold => GOLD,
                        List::Optional => 0,
                        List::Trap => TRAP,
                    };
                    let from = candidate.place.start * width + j - candidate.form.len();
                    offer(cost[from] + price, Back::Whole(number));
                }
            }
            if i > 0 && j > 0 {
                offer(cost[at - width - 1] + CHARACTER, Back::Exchange);
            }
            if i > 0 {
                offer(cost[at - width] + CHARACTER, Back::Drop);
            }
            if j > 0 {
                offer(cost[at - 1] + CHARACTER, Back::PutIn);
            }
            (cost[at], back[at]) = best;
        }
    }
    walk_back(source.len(), given.len(), &back, &candidates)
}

fn walk_back(rows: usize, columns: usize, back: &[Back], candidates: &[Candidate]) -> Vec<Step> {
    let width = columns + 1;
    let (mut i, mut j) = (rows, columns);
    let mut steps = Vec::new();
    loop {
        let (from_i, from_j) = match back[i * width + j] {
            Back::Start => break,
            Back::Keep | Back::Exchange => (i - 1, j - 1),
            Back::Drop => (i - 1, j),
            Back::PutIn => (i, j - 1),
            Back::Whole(number) => {
                let candidate = &candidates[usize::from(number)];
                (candidate.place.start, j - candidate.form.len())
            }
        };
        let (source, written) = (from_i..i, from_j..j);
        steps.push(match back[i * width + j] {
            Back::Keep => Step::Keep,
            Back::Whole(number) => {
                let Candidate { list, index, .. } = candidates[usize::from(number)];
                Step::Whole { list, index, source, written }
            }
            Back::Start | Back::Exchange | Back::Drop | Back::PutIn => Step::Change { source, written },
        });
        (i, j) = (from_i, from_j);
    }
    steps.reverse();
    steps
}
