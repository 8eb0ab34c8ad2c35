//! Order: every link between neighbours is one decision.
//!
//! Points are the share of entries that stand right after the one they belong after ("relative to the next item,
//! excluding last", as Moodle's ordering question calls it): one entry out of place costs the links it breaks, not the
//! whole answer, and a random order earns 1 ⁄ n.

use crate::item::PlaceKey;

use super::{Finding, Layer, Note, Place, Score};

pub(super) fn score(key: &[PlaceKey], order: &[String]) -> Score {
    let follows = |before: &str, after: &str| {
        order.windows(2).any(|pair| matches!(pair, [one, other] if one == before && other == after))
    };
    let mut kept = 0_usize;
    let mut findings = Vec::new();
    for (before, entry) in key.iter().zip(key.iter().skip(1)) {
        if follows(&before.id, &entry.id) {
            kept += 1;
            continue;
        }
        findings.push(Finding {
            rule: entry.rule.clone(),
            layer: Layer::Meaning,
            place: Place::Entry { id: entry.id.clone() },
            given: None,
            due: None,
            note: Note::Authored { text: entry.reason.clone() },
        });
    }
    let links = key.len().saturating_sub(1);
    let points = if links == 0 { 1.0 } else { kept as f64 / links as f64 };
    Score { points, meaning: points, format: 1.0, findings, comparison: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(order: &[&str]) -> Score {
        let key: Vec<PlaceKey> = ["a", "b", "c", "d"]
            .map(|id| PlaceKey {
                id: id.to_owned(),
                rule: "answer-evaluation/A-R1".parse().unwrap(),
                reason: format!("{id}의 까닭"),
            })
            .into();
        score(&key, &order.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn the_right_order_is_full_and_the_reverse_is_nothing() {
        assert!(judge(&["a", "b", "c", "d"]).is_full());
        assert!(judge(&["d", "c", "b", "a"]).points.abs() < 1e-12);
    }

    #[test]
    fn one_entry_out_of_place_breaks_only_its_links() {
        let got = judge(&["b", "c", "d", "a"]);
        assert!((got.points - 2.0 / 3.0).abs() < 1e-12);
        assert_eq!(got.findings.len(), 1);
        assert_eq!(got.findings[0].place, Place::Entry { id: "b".to_owned() });
    }
}
