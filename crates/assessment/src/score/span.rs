//! Spans: exact and overlap F1, boundaries as format.
//!
//! Marks and golds are matched one to one by greatest overlap (ties: the earlier gold, then the earlier mark). A match
//! with the right label and the exact extent earns 1, one with the right label and another extent its character
//! Dice coefficient up to ½ (overlap credit as in SemEval-2013 9.1 "partial"), one with a wrong label ¼ of that.
//! Points are the F1 of the credits; meaning counts label-true overlap in full, format is the share of exact extents
//! among the matches.

use crate::RuleId;
use crate::item::{GoldSpan, TrapSpan};
use crate::response::MarkedSpan;
use crate::text::quote;

use super::{Finding, Layer, Note, Place, Score};

/// Most an inexact match can earn.
const PARTIAL_CREDIT: f64 = 0.5;
/// What of that is left under a wrong label.
const WRONG_LABEL_SHARE: f64 = 0.25;

fn overlap(a: &MarkedSpan, b: &MarkedSpan) -> u32 {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}

fn dice(a: &MarkedSpan, b: &MarkedSpan) -> f64 {
    2.0 * f64::from(overlap(a, b)) / f64::from((a.end - a.start) + (b.end - b.start)).max(1.0)
}

fn f1(credit: f64, golds: usize, marks: usize) -> f64 {
    if golds + marks == 0 { 1.0 } else { 2.0 * credit / (golds + marks) as f64 }
}

/// Pairs (gold index, mark index), each index at most once.
fn matches(golds: &[GoldSpan], marks: &[MarkedSpan]) -> Vec<(usize, usize)> {
    let mut candidates: Vec<(u32, bool, usize, usize)> = Vec::new();
    for (g, gold) in golds.iter().enumerate() {
        for (m, mark) in marks.iter().enumerate() {
            let shared = overlap(&gold.span, mark);
            if shared > 0 {
                candidates.push((shared, gold.span.label == mark.label, g, m));
            }
        }
    }
    candidates.sort_by(|a, b| (b.1, b.0, a.2, a.3).cmp(&(a.1, a.0, b.2, b.3)));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (_, _, g, m) in candidates {
        if pairs.iter().all(|(taken_gold, taken_mark)| *taken_gold != g && *taken_mark != m) {
            pairs.push((g, m));
        }
    }
    pairs.sort_unstable();
    pairs
}

pub(super) fn score(
    passage: &str,
    golds: &[GoldSpan],
    traps: &[TrapSpan],
    marks: &[MarkedSpan],
    first_rule: &RuleId,
) -> Score {
    let pairs = matches(golds, marks);
    let mut findings = Vec::new();
    let (mut credit, mut meaning, mut exact) = (0.0, 0.0, 0_usize);
    let trap_of = |mark: &MarkedSpan| traps.iter().find(|trap| &trap.span == mark);
    for (g, m) in &pairs {
        let (gold, mark) = (&golds[*g], &marks[*m]);
        let same_label = gold.span.label == mark.label;
        let same_extent = gold.span.start == mark.start && gold.span.end == mark.end;
        exact += usize::from(same_extent);
        if same_label {
            meaning += 1.0;
        }
        credit += match (same_label, same_extent) {
            (true, true) => 1.0,
            (true, false) => PARTIAL_CREDIT * dice(&gold.span, mark),
            (false, _) => PARTIAL_CREDIT * WRONG_LABEL_SHARE * dice(&gold.span, mark),
        };
        if same_label && same_extent {
            continue;
        }
        let (rule, note) = match trap_of(mark) {
            Some(trap) => (&trap.rule, Note::Authored { text: trap.reason.clone() }),
            None if same_label => (&gold.rule, Note::Boundary),
            None => (&gold.rule, Note::WrongLabel),
        };
        findings.push(Finding {
            rule: rule.clone(),
            layer: if same_label { Layer::Format } else { Layer::Meaning },
            place: Place::Passage { start: mark.start, end: mark.end },
            given: Some(quote(passage, mark.place())),
            due: Some(quote(passage, gold.span.place())),
            note,
        });
    }
    let unmatched_golds = (0..golds.len()).filter(|g| pairs.iter().all(|(taken, _)| taken != g));
    findings.extend(unmatched_golds.map(|g| &golds[g]).map(|gold| Finding {
        rule: gold.rule.clone(),
        layer: Layer::Meaning,
        place: Place::Passage { start: gold.span.start, end: gold.span.end },
        given: None,
        due: Some(quote(passage, gold.span.place())),
        note: Note::Missing,
    }));
    let unmatched_marks = (0..marks.len()).filter(|m| pairs.iter().all(|(_, taken)| taken != m));
    findings.extend(unmatched_marks.map(|m| &marks[m]).map(|mark| {
        let (rule, note) = match trap_of(mark) {
            Some(trap) => (&trap.rule, Note::Authored { text: trap.reason.clone() }),
            None => (first_rule, Note::Excess),
        };
        Finding {
            rule: rule.clone(),
            layer: Layer::Meaning,
            place: Place::Passage { start: mark.start, end: mark.end },
            given: Some(quote(passage, mark.place())),
            due: None,
            note,
        }
    }));
    let format = if pairs.is_empty() { 1.0 } else { exact as f64 / pairs.len() as f64 };
    Score {
        points: f1(credit, golds.len(), marks.len()),
        meaning: f1(meaning, golds.len(), marks.len()),
        format,
        findings,
        comparison: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(label: &str, start: u32, end: u32) -> MarkedSpan {
        MarkedSpan { label: label.to_owned(), start, end }
    }

    fn rule(id: &str) -> RuleId {
        id.parse().unwrap()
    }

    fn judge(golds: &[MarkedSpan], marks: &[MarkedSpan]) -> Score {
        let golds: Vec<GoldSpan> =
            golds.iter().map(|span| GoldSpan { span: span.clone(), rule: rule("legal/L-R4") }).collect();
        score("가나다라마바사아자차", &golds, &[], marks, &rule("legal/L-R1"))
    }

    #[test]
    fn the_exact_mark_is_full() {
        let got = judge(&[mark("a", 2, 5)], &[mark("a", 2, 5)]);
        assert!(got.is_full() && got.findings.is_empty());
    }

    #[test]
    fn a_wider_mark_keeps_meaning_and_loses_format() {
        let got = judge(&[mark("a", 2, 5)], &[mark("a", 0, 6)]);
        assert!((got.meaning - 1.0).abs() < 1e-12);
        assert!(got.format.abs() < 1e-12);
        // Dice 2·3/(3+6) = 2/3, half of it is a third.
        assert!((got.points - 1.0 / 3.0).abs() < 1e-12);
        assert_eq!(got.findings[0].due.as_deref(), Some("다라마"));
    }

    #[test]
    fn marking_more_than_is_due_costs() {
        let got = judge(&[mark("a", 0, 2)], &[mark("a", 0, 2), mark("a", 5, 7)]);
        assert!((got.points - 2.0 / 3.0).abs() < 1e-12);
        assert_eq!(got.findings[0].note, Note::Excess);
    }

    #[test]
    fn nothing_to_mark_is_right_when_nothing_is_due() {
        assert!(judge(&[], &[]).is_full());
        assert!(judge(&[], &[mark("a", 0, 1)]).points.abs() < 1e-12);
        assert!(judge(&[mark("a", 0, 1)], &[]).points.abs() < 1e-12);
    }

    #[test]
    fn the_right_label_wins_the_match() {
        let got = judge(&[mark("a", 0, 4), mark("b", 4, 8)], &[mark("b", 3, 8), mark("a", 0, 4)]);
        assert!((got.meaning - 1.0).abs() < 1e-12, "{got:?}");
    }
}
