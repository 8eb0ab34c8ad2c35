//! Comparison: the direction first, the strength within one step, then the reasons.
//!
//! On the scale from −3 (A by far) to 3 (B by far) the verdict earns
//!
//! | against the key | share |
//! |---|---|
//! | same side, at most one step apart (or both "equal") | 1 |
//! | same side, two steps apart; or "equal" against a slight preference | ½ |
//! | the other side, or further off; "둘 다 나쁨" against anything else | 0 |
//!
//! Reasons earn like a multiple choice: `max(0, hits − false alarms) / due`. Points are
//! `verdict × (⅔ + ⅓ × reasons)`: reasons of a wrong verdict are reasons for something else. Meaning is the same;
//! format says whether reasons were given at all.

use crate::item::ComparisonKey;
use crate::response::Verdict;

use super::{Finding, Layer, Note, Place, Score, choice};

/// Share of the points that the verdict carries by itself.
const VERDICT_SHARE: f64 = 2.0 / 3.0;

fn credit(due: Verdict, given: Verdict) -> f64 {
    let (Some(due_place), Some(given_place)) = (due.signed(), given.signed()) else {
        return if due == given { 1.0 } else { 0.0 };
    };
    let distance = due_place.abs_diff(given_place);
    match (due_place.signum() == given_place.signum(), distance) {
        (true, 0 | 1) => 1.0,
        (true, 2) | (false, 1) => 0.5,
        _ => 0.0,
    }
}

pub(super) fn score(key: &ComparisonKey, verdict: Option<Verdict>, rationale: &[String]) -> Score {
    let earned = verdict.map_or(0.0, |given| credit(key.verdict, given));
    let reasons = choice::score(&key.statements, rationale);
    let points = earned * (VERDICT_SHARE + (1.0 - VERDICT_SHARE) * reasons.points);
    let mut findings = Vec::new();
    if earned < 1.0 {
        let note = match verdict {
            None => Note::Unanswered,
            Some(_) => Note::Authored { text: key.reason.clone() },
        };
        findings.push(Finding {
            rule: key.rule.clone(),
            layer: Layer::Meaning,
            place: Place::Verdict,
            given: verdict.map(|given| given.code().to_owned()),
            due: Some(key.verdict.code().to_owned()),
            note,
        });
    }
    if rationale.is_empty() {
        findings.push(Finding {
            rule: key.rule.clone(),
            layer: Layer::Format,
            place: Place::Whole,
            given: None,
            due: None,
            note: Note::NoRationale,
        });
    } else {
        findings.extend(reasons.findings);
    }
    let format = if rationale.is_empty() { 0.0 } else { 1.0 };
    Score { points, meaning: points, format, findings, comparison: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RuleId;
    use crate::item::OptionKey;

    fn judge(due: Verdict, given: Option<Verdict>, ticked: &[&str]) -> Score {
        let rule: RuleId = "answer-evaluation/A-R1".parse().unwrap();
        let statement = |id: &str, right| OptionKey {
            id: id.to_owned(),
            right,
            reason: String::new(),
            rule: rule.clone(),
        };
        let statements = vec![statement("a", true), statement("b", false), statement("c", true)];
        let key = ComparisonKey { verdict: due, reason: "까닭".to_owned(), rule: rule.clone(), statements };
        let ticked: Vec<String> = ticked.iter().map(|id| (*id).to_owned()).collect();
        score(&key, given, &ticked)
    }

    fn close(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-12
    }

    #[test]
    fn one_step_of_strength_costs_nothing_two_cost_half() {
        assert!(judge(Verdict::B2, Some(Verdict::B3), &["a", "c"]).is_full());
        assert!(close(judge(Verdict::B3, Some(Verdict::B1), &["a", "c"]).points, 0.5));
        assert!(close(judge(Verdict::A1, Some(Verdict::Equal), &["a", "c"]).points, 0.5));
        assert!(close(judge(Verdict::Equal, Some(Verdict::Equal), &["a", "c"]).points, 1.0));
    }

    #[test]
    fn the_other_side_earns_nothing_even_with_every_reason() {
        let got = judge(Verdict::A1, Some(Verdict::B1), &["a", "c"]);
        assert!(close(got.points, 0.0));
        assert_eq!(got.findings[0].place, Place::Verdict);
        assert!(close(judge(Verdict::A3, None, &["a"]).points, 0.0));
    }

    #[test]
    fn both_bad_stands_apart_from_the_scale() {
        assert!(judge(Verdict::BothBad, Some(Verdict::BothBad), &["a", "c"]).is_full());
        assert!(close(judge(Verdict::BothBad, Some(Verdict::Equal), &["a", "c"]).points, 0.0));
        assert!(close(judge(Verdict::Equal, Some(Verdict::BothBad), &["a", "c"]).points, 0.0));
    }

    #[test]
    fn reasons_are_a_third_and_their_absence_is_a_format_miss() {
        let none = judge(Verdict::B2, Some(Verdict::B2), &[]);
        assert!(close(none.points, 2.0 / 3.0) && close(none.format, 0.0));
        assert_eq!(
            (none.findings[0].note.clone(), none.findings[0].layer),
            (Note::NoRationale, Layer::Format)
        );
        let half = judge(Verdict::B2, Some(Verdict::B2), &["a"]);
        assert!(close(half.points, 2.0 / 3.0 + 1.0 / 6.0));
        let alarm = judge(Verdict::B2, Some(Verdict::B2), &["a", "b"]);
        assert!(close(alarm.points, 2.0 / 3.0));
    }
}
