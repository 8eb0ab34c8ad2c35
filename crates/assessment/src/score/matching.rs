//! Match: every entry on the left is one decision of equal weight.

use std::collections::BTreeMap;

use crate::item::PairKey;

use super::{Finding, Layer, Note, Place, Score};

pub(super) fn score(pairs: &[PairKey], given: &BTreeMap<String, String>) -> Score {
    let mut right = 0_usize;
    let mut answered = 0_usize;
    let mut findings = Vec::new();
    for pair in pairs {
        let chosen = given.get(&pair.left);
        answered += usize::from(chosen.is_some());
        if chosen == Some(&pair.right) {
            right += 1;
            continue;
        }
        findings.push(Finding {
            rule: pair.rule.clone(),
            layer: Layer::Meaning,
            place: Place::Pair { id: pair.left.clone() },
            given: chosen.cloned(),
            due: Some(pair.right.clone()),
            note: match chosen {
                None => Note::Unanswered,
                Some(_) => Note::Authored { text: pair.reason.clone() },
            },
        });
    }
    let count = pairs.len().max(1) as f64;
    let points = right as f64 / count;
    Score { points, meaning: points, format: answered as f64 / count, findings, comparison: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_entry_counts_alike_and_a_missing_one_is_a_format_miss_too() {
        let pair = |left: &str, right: &str| PairKey {
            left: left.to_owned(),
            right: right.to_owned(),
            rule: "answer-evaluation/A-R1".parse().unwrap(),
            reason: "까닭".to_owned(),
        };
        let key = [pair("1", "a"), pair("2", "a"), pair("3", "b"), pair("4", "c")];
        let given = [("1", "a"), ("2", "a"), ("3", "c")].map(|(l, r)| (l.to_owned(), r.to_owned()));
        let got = score(&key, &given.into());
        assert!((got.points - 0.5).abs() < 1e-12 && (got.format - 0.75).abs() < 1e-12);
        assert_eq!(got.findings[0].place, Place::Pair { id: "3".to_owned() });
        assert_eq!(got.findings[1].note, Note::Unanswered);
    }
}
