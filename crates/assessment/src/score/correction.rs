//! Correction: F½ over edits; wording is meaning, spaces and marks are format.
//!
//! Points are the F½ of all edits against the best gold, meaning that of the edits that touch letters, format that of
//! those that touch only spaces and marks (see [`crate::correction`]).

use crate::RuleId;
use crate::correction::{Edit, EditClass, Outcome, Report, best};
use crate::item::{CorrectionKey, EditKey};
use crate::text::quote;

use super::{Finding, Layer, Note, Place, Score};

/// The gold that was taken, and the report against it. `None` for a key without a gold.
fn judge<'k>(source: &str, key: &'k CorrectionKey, given: &str) -> Option<(&'k [EditKey], Report)> {
    let edits = |keys: &[EditKey]| -> Vec<Edit> { keys.iter().map(EditKey::edit).collect() };
    let golds: Vec<Vec<Edit>> = key.golds.iter().map(|gold| edits(gold)).collect();
    let (index, report) = best(source, &golds, &edits(&key.optional), &edits(&key.traps), given)?;
    Some((key.golds.get(index)?, report))
}

/// Scores a text; `given` is the source itself where the learner said that nothing is to be mended.
pub(super) fn score(source: &str, key: &CorrectionKey, given: &str, first_rule: &RuleId) -> Score {
    let Some((golds, report)) = judge(source, key, given) else {
        return Score::unanswered(first_rule.clone());
    };
    let layer = |before: &str, after: &str| match EditClass::of(before, after) {
        EditClass::Spacing => Layer::Format,
        EditClass::Wording => Layer::Meaning,
    };
    let mut findings = Vec::new();
    for outcome in &report.outcomes {
        match outcome {
            Outcome::Found { .. } | Outcome::Optional { .. } => {}
            Outcome::Missed { gold, given } => {
                let edit = &golds[*gold];
                let due = edit.due.first().cloned().unwrap_or_default();
                findings.push(Finding {
                    rule: edit.rule.clone(),
                    layer: layer(&quote(source, edit.place()), &due),
                    place: Place::Source { start: edit.start, end: edit.end },
                    given: Some(given.clone()),
                    due: Some(due),
                    note: Note::Authored { text: edit.reason.clone() },
                });
            }
            Outcome::Needless { place, given, trap } => {
                let before = quote(source, place.clone());
                let trap = trap.map(|index| &key.traps[index]);
                let note = match trap {
                    Some(trap) => Note::Authored { text: trap.reason.clone() },
                    None => Note::Overcorrected,
                };
                findings.push(Finding {
                    rule: trap.map_or(first_rule, |trap| &trap.rule).clone(),
                    layer: layer(&before, given),
                    place: Place::Source {
                        start: u32::try_from(place.start).unwrap_or(u32::MAX),
                        end: u32::try_from(place.end).unwrap_or(u32::MAX),
                    },
                    given: Some(given.clone()),
                    due: Some(before),
                    note,
                });
            }
        }
    }
    Score {
        points: report.all.f_half(),
        meaning: report.wording.f_half(),
        format: report.spacing.f_half(),
        findings,
        comparison: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "할수 있는 한 학생으로써 막아 냈다.";

    fn rule(id: &str) -> RuleId {
        id.parse().unwrap()
    }

    fn key(quote: &str, due: &str) -> EditKey {
        let start = SOURCE[..SOURCE.find(quote).unwrap()].chars().count();
        EditKey {
            start: u32::try_from(start).unwrap(),
            end: u32::try_from(start + quote.chars().count()).unwrap(),
            due: vec![due.to_owned()],
            rule: rule("proofreading/P-R2"),
            reason: "까닭".to_owned(),
        }
    }

    fn judged(given: &str) -> Score {
        let key = CorrectionKey {
            golds: vec![vec![key("할수", "할 수"), key("학생으로써", "학생으로서")]],
            optional: vec![key("막아 냈다", "막아냈다")],
            traps: Vec::new(),
        };
        score(SOURCE, &key, given, &rule("proofreading/P-R1"))
    }

    #[test]
    fn a_full_correction_is_full_with_open_changes_or_without() {
        assert!(judged("할 수 있는 한 학생으로서 막아 냈다.").is_full());
        let open = judged("할 수 있는 한 학생으로서 막아냈다.");
        assert!(open.is_full() && open.findings.is_empty());
    }

    #[test]
    fn spacing_lowers_format_and_wording_lowers_meaning() {
        let spaced = judged("할 수 있는 한 학생으로써 막아 냈다.");
        assert!((spaced.format - 1.0).abs() < 1e-12 && spaced.meaning.abs() < 1e-12);
        assert_eq!((spaced.findings[0].layer, spaced.findings.len()), (Layer::Meaning, 1));
        let worded = judged("할수 있는 한 학생으로서 막아 냈다.");
        assert!((worded.meaning - 1.0).abs() < 1e-12 && worded.format.abs() < 1e-12);
        assert_eq!(worded.findings[0].due.as_deref(), Some("할 수"));
    }

    #[test]
    fn an_over_correction_is_told_under_the_first_rule() {
        let got = judged("할 수 있는 한 학생으로서 막아 내었다.");
        assert_eq!(got.findings[0].note, Note::Overcorrected);
        assert_eq!(got.findings[0].rule, rule("proofreading/P-R1"));
        assert!(got.points < 1.0);
    }
}
