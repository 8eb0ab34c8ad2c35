//! Rating: trait scores against the median of a panel.
//!
//! A trait scored like the panel earns its full share, one off earns half (adjacent agreement), two or more nothing.
//! "평가 불가" is right or wrong as a whole.

use std::collections::BTreeMap;

use crate::RuleId;
use crate::item::RatingKey;

use super::{Finding, Layer, Note, Place, Score};

/// Share of a trait's points by distance from the panel's median.
fn credit(distance: u8) -> f64 {
    match distance {
        0 => 1.0,
        1 => 0.5,
        _ => 0.0,
    }
}

fn whole(rule: &RuleId, note: Note) -> Score {
    Score {
        points: 0.0,
        meaning: 0.0,
        format: 1.0,
        findings: vec![Finding {
            rule: rule.clone(),
            layer: Layer::Meaning,
            place: Place::Whole,
            given: None,
            due: None,
            note,
        }],
        comparison: None,
    }
}

pub(super) fn score(
    key: &RatingKey,
    scores: &BTreeMap<String, u8>,
    unratable: bool,
    first_rule: &RuleId,
) -> Score {
    let traits = match key {
        RatingKey::Unratable(_) if unratable => return Score::full(),
        RatingKey::Unratable(why) => return whole(&why.rule, Note::Authored { text: why.reason.clone() }),
        RatingKey::Scores(_) if unratable => return whole(first_rule, Note::Excess),
        RatingKey::Scores(traits) => traits,
    };
    let mut points = 0.0;
    let mut given_count = 0_usize;
    let mut findings = Vec::new();
    for key in traits {
        let due = key.median();
        let given = scores.get(&key.id).copied();
        given_count += usize::from(given.is_some());
        points += given.map_or(0.0, |given| credit(given.abs_diff(due)));
        if given == Some(due) {
            continue;
        }
        let note = match given {
            None => Note::Unanswered,
            Some(_) => Note::Authored { text: key.reason.clone() },
        };
        findings.push(Finding {
            rule: key.rule.clone(),
            layer: if given.is_some() { Layer::Meaning } else { Layer::Format },
            place: Place::Trait { id: key.id.clone() },
            given: given.map(|score| score.to_string()),
            due: Some(due.to_string()),
            note,
        });
    }
    let count = traits.len().max(1) as f64;
    let meaning = points / count;
    Score { points: meaning, meaning, format: given_count as f64 / count, findings, comparison: None }
}
