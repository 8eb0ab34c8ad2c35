//! What can be wrong with a key however it was written: in a content file or in the studio.

use std::collections::BTreeSet;

use assessment::correction::{apply, compare};
use assessment::item::{BoxKey, CorrectionKey, EditKey, GapKey, Strictness};
use assessment::score::{EntryMatch, match_entry};
use assessment::text::quote;

/// Whether a text holds a decimal point between digits, or a minus sign before one.
pub(crate) fn holds_signed_number(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let is_digit = |index: usize| characters.get(index).is_some_and(char::is_ascii_digit);
    (0..characters.len()).any(|index| match characters[index] {
        '.' => index > 0 && is_digit(index - 1) && is_digit(index + 1),
        '-' | '\u{2212}' | '+' => is_digit(index + 1) && (index == 0 || characters[index - 1] == ' '),
        _ => false,
    })
}

/// Whether scoring would take this text for a right answer.
pub(crate) fn is_accepted(key: &GapKey, text: &str) -> bool {
    match match_entry(&key.accepted, key.into(), text) {
        EntryMatch::Exact => true,
        EntryMatch::Levelled => key.strict.is_none(),
        EntryMatch::Slip | EntryMatch::Different => false,
    }
}

/// What is wrong with a panel's scores of one trait, on a scale from 1 to `most`.
pub(crate) fn panel_flaw(panel: &[u8], most: usize) -> Option<&'static str> {
    match (panel.iter().min().copied(), panel.iter().max().copied()) {
        (Some(low), Some(high)) if low >= 1 && usize::from(high) <= most => {
            if panel.len() < 3 || panel.len().is_multiple_of(2) {
                Some("the panel has an odd number of at least three scores")
            } else if high - low > 1 {
                Some("panel scores two or more apart mean that the essay must be rewritten")
            } else {
                None
            }
        }
        _ => Some("a panel score lies outside the scale"),
    }
}

/// What is wrong with the edits of a text: the words of the edit, and what.
pub(crate) fn edit_flaws(text: &str, key: &CorrectionKey) -> Vec<(String, &'static str)> {
    key.golds
        .iter()
        .filter_map(|gold| gold_flaw(text, gold))
        .chain(key.traps.iter().filter_map(|trap| trap_flaw(text, key, trap)))
        .collect()
}

/// Edits of one gold stand apart, and making all of them is a full answer.
fn gold_flaw(text: &str, gold: &[EditKey]) -> Option<(String, &'static str)> {
    let mut sorted: Vec<&EditKey> = gold.iter().collect();
    sorted.sort_by_key(|edit| edit.start);
    if let Some(pair) = sorted.windows(2).find(|pair| pair[0].end > pair[1].start) {
        return Some((quote(text, pair[1].place()), "overlaps the one before it"));
    }
    let edits: Vec<_> = gold.iter().map(EditKey::edit).collect();
    let made = apply(text, &edits);
    let report = compare(text, &edits, &[], &[], &made);
    (report.all.found < gold.len() || report.all.needless > 0).then(|| {
        let quote = sorted.first().map(|edit| quote(text, edit.place())).unwrap_or_default();
        (quote, "cannot be told from its neighbours once made")
    })
}

/// A trap that a gold or an open change accepts would be right.
fn trap_flaw(text: &str, key: &CorrectionKey, trap: &EditKey) -> Option<(String, &'static str)> {
    let accepted = key.golds.iter().flatten().chain(&key.optional);
    let mut same = accepted.filter(|edit| (edit.start, edit.end) == (trap.start, trap.end));
    same.any(|edit| trap.due.iter().any(|form| edit.due.contains(form)))
        .then(|| (quote(text, trap.place()), "is a trap and accepted as well"))
}

/// What is wrong with boxes: the place, and what. Two due boxes are not the same, and no trap would be found in the
/// place of a due one of its label.
pub(crate) fn box_flaws(
    strictness: Strictness,
    golds: &[BoxKey],
    traps: &[BoxKey],
) -> Vec<(String, &'static str)> {
    let mut seen = BTreeSet::new();
    let twice = golds.iter().filter(|gold| !seen.insert(&gold.place));
    let mut flaws: Vec<(String, &'static str)> =
        twice.map(|gold| (gold.place.to_string(), "is due twice")).collect();
    for trap in traps {
        let is_right = |gold: &BoxKey| {
            gold.place.label == trap.place.label
                && gold.place.reaches(&trap.place, strictness.iou_percent)
                && trap.place.gaps(&gold.place).within(strictness.tolerance)
        };
        if golds.iter().any(is_right) {
            let what = "is a trap and would be taken for a due one; change one of them";
            flaws.push((trap.place.to_string(), what));
        }
    }
    flaws
}
