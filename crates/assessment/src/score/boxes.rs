//! Boxes: F1 over objects; sides beyond the tolerance are a miss of form. See [`crate::boxes`].

use crate::RuleId;
use crate::boxes::{Standing, Strictness, compare};
use crate::item::BoxKey;
use crate::response::MarkedBox;

use super::{Finding, Layer, Note, Place, Score};

fn place(of: &MarkedBox) -> Place {
    Place::Box { x: of.x, y: of.y, width: of.width, height: of.height }
}

pub(super) fn score(
    strictness: Strictness,
    golds: &[BoxKey],
    traps: &[BoxKey],
    boxes: &[MarkedBox],
    first_rule: &RuleId,
) -> Score {
    let places = |keys: &'_ [BoxKey]| keys.iter().map(|key| key.place.clone()).collect::<Vec<_>>();
    let (due, tempting) = (places(golds), places(traps));
    let report =
        compare(strictness, &due.iter().collect::<Vec<_>>(), &tempting.iter().collect::<Vec<_>>(), boxes);
    let authored = |trap: &BoxKey| (trap.rule.clone(), Note::Authored { text: trap.reason.clone() });
    let mut findings = Vec::new();
    for pair in &report.pairs {
        let (gold, given) = (&golds[pair.due], &boxes[pair.given]);
        let (layer, note) = match pair.standing {
            Standing::Found if pair.is_exact => continue,
            Standing::Found => (Layer::Format, Note::Boundary),
            Standing::WrongLabel => (Layer::Meaning, Note::WrongLabel),
            Standing::Loose => (Layer::Meaning, Note::Boundary),
        };
        let (rule, note) = pair.trap.map_or_else(|| (gold.rule.clone(), note), |trap| authored(&traps[trap]));
        let (told, due) = (Some(given.to_string()), Some(gold.place.to_string()));
        findings.push(Finding { rule, layer, place: place(given), given: told, due, note });
    }
    findings.extend(report.missed.iter().map(|index| &golds[*index]).map(|gold| Finding {
        rule: gold.rule.clone(),
        layer: Layer::Meaning,
        place: place(&gold.place),
        given: None,
        due: Some(gold.place.to_string()),
        note: Note::Missing,
    }));
    findings.extend(report.extra.iter().map(|extra| {
        let given = &boxes[extra.given];
        let excess = || (first_rule.clone(), Note::Excess);
        let (rule, note) = extra.trap.map_or_else(excess, |trap| authored(&traps[trap]));
        let told = Some(given.to_string());
        Finding { rule, layer: Layer::Meaning, place: place(given), given: told, due: None, note }
    }));
    let points = report.f1();
    Score { points, meaning: points, format: report.exactness(), findings, comparison: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(label: &str, x: u32, rule: &str, reason: &str) -> BoxKey {
        BoxKey {
            place: MarkedBox { label: label.to_owned(), x, y: 10, width: 20, height: 20 },
            rule: rule.parse().unwrap(),
            reason: reason.to_owned(),
        }
    }

    fn judged(boxes: &[MarkedBox]) -> Score {
        let golds = [key("car", 0, "traffic/T-R2", ""), key("bus", 100, "traffic/T-R3", "")];
        let traps = [key("car", 200, "traffic/T-R5", "비친 차예요.")];
        let strictness = Strictness { iou_percent: 60, tolerance: 2 };
        score(strictness, &golds, &traps, boxes, &"traffic/T-R1".parse().unwrap())
    }

    fn given(label: &str, x: u32) -> MarkedBox {
        key(label, x, "traffic/T-R1", "").place
    }

    #[test]
    fn the_due_boxes_are_full() {
        let got = judged(&[given("bus", 101), given("car", 0)]);
        assert!(got.is_full() && got.findings.is_empty() && (got.format - 1.0).abs() < 1e-12, "{got:?}");
    }

    #[test]
    fn a_side_beyond_the_tolerance_lowers_form_only() {
        let got = judged(&[given("bus", 100), given("car", 4)]);
        assert!(got.is_full() && (got.format - 0.5).abs() < 1e-12);
        let finding = &got.findings[0];
        assert_eq!((finding.layer, &finding.note), (Layer::Format, &Note::Boundary));
        assert_eq!(finding.rule.to_string(), "traffic/T-R2");
        assert_eq!(finding.place, Place::Box { x: 4, y: 10, width: 20, height: 20 });
    }

    #[test]
    fn every_miss_names_its_rule() {
        let got = judged(&[given("car", 100), given("car", 200), given("car", 300)]);
        assert!(got.points.abs() < 1e-12);
        let told: Vec<_> =
            got.findings.iter().map(|finding| (finding.rule.to_string(), finding.note.clone())).collect();
        assert_eq!(
            told,
            [
                ("traffic/T-R3".to_owned(), Note::WrongLabel),
                ("traffic/T-R2".to_owned(), Note::Missing),
                ("traffic/T-R5".to_owned(), Note::Authored { text: "비친 차예요.".to_owned() }),
                ("traffic/T-R1".to_owned(), Note::Excess),
            ]
        );
    }

    #[test]
    fn saying_that_nothing_is_due_misses_what_is() {
        let got = judged(&[]);
        assert!(got.points.abs() < 1e-12);
        assert_eq!(got.findings.len(), 2);
    }
}
