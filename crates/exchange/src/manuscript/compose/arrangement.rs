//! Matches and orders. Entries stand by their texts, so that neither ids nor order say what is due.

use assessment::item::{AnswerKey, ChoiceOption, Interaction, PairKey, PlaceKey};

use super::Pair;
use super::reader::{Reader, letter, short};
use crate::content::Problem;
use crate::manuscript::{MatchPart, OrderPart};

/// Most entries of a list.
const MOST: usize = 40;

pub(super) fn matching(part: &MatchPart, reader: &mut Reader<'_>) -> Pair {
    within("matching[left]", part.left.len(), 2, "2 … 40", reader);
    within("matching[right]", part.right.len(), 2, "2 … 40", reader);
    let mut partners: Vec<(usize, String)> = Vec::new();
    for (index, partner) in part.right.iter().enumerate().take(MOST) {
        let field = format!("matching[right][{index}][text]");
        let text = reader.text(&field, &partner.text);
        if !text.is_empty() && partners.iter().any(|(_, other)| *other == text) {
            reader.fault(&field, Problem::Duplicate(short(&text)));
        }
        partners.push((index, text));
    }
    partners.sort_by(|(_, one), (_, other)| one.cmp(other));
    let right: Vec<ChoiceOption> = partners
        .iter()
        .enumerate()
        .map(|(place, (_, text))| ChoiceOption { id: letter(place), text: text.clone() })
        .collect();
    let mut left = Vec::new();
    let mut pairs = Vec::new();
    for (index, entry) in part.left.iter().enumerate().take(MOST) {
        let field = |name: &str| format!("matching[left][{index}][{name}]");
        let id = (index + 1).to_string();
        left.push(ChoiceOption { id: id.clone(), text: reader.text(&field("text"), &entry.text) });
        let number = entry.partner.trim().parse::<usize>().ok();
        let place = number.and_then(|number| partners.iter().position(|(own, _)| own + 1 == number));
        let Some(place) = place else {
            reader.fault(&field("partner"), Problem::Unknown { kind: "partner", id: short(&entry.partner) });
            continue;
        };
        pairs.push(PairKey {
            left: id,
            right: letter(place),
            rule: reader.rule(&field("rule"), &entry.rule),
            reason: reader.text(&field("reason"), &entry.reason),
        });
    }
    (Interaction::Match { left, right }, AnswerKey::Match(pairs))
}

pub(super) fn order(part: &OrderPart, reader: &mut Reader<'_>) -> Pair {
    within("order[entries]", part.entries.len(), 3, "3 … 40", reader);
    let mut texts = Vec::new();
    for (index, entry) in part.entries.iter().enumerate().take(MOST) {
        let field = format!("order[entries][{index}][text]");
        let text = reader.text(&field, &entry.text);
        if !text.is_empty() && texts.contains(&text) {
            reader.fault(&field, Problem::Duplicate(short(&text)));
        }
        texts.push(text);
    }
    let mut sorted: Vec<usize> = (0..texts.len()).collect();
    sorted.sort_by_key(|index| texts.get(*index));
    let id_of = |index: usize| letter(sorted.iter().position(|other| *other == index).unwrap_or_default());
    let mut key = Vec::new();
    for (index, entry) in part.entries.iter().enumerate().take(MOST) {
        let field = |name: &str| format!("order[entries][{index}][{name}]");
        key.push(PlaceKey {
            id: id_of(index),
            rule: reader.rule(&field("rule"), &entry.rule),
            reason: reader.text(&field("reason"), &entry.reason),
        });
    }
    let mut entries: Vec<ChoiceOption> = texts
        .iter()
        .enumerate()
        .map(|(index, text)| ChoiceOption { id: id_of(index), text: text.clone() })
        .collect();
    entries.sort_by(|one, other| one.id.cmp(&other.id));
    (Interaction::Order { entries }, AnswerKey::Order(key))
}

fn within(field: &str, given: usize, least: usize, range: &'static str, reader: &mut Reader<'_>) {
    if given < least || given > MOST {
        reader.fault(field, Problem::Range { field: "entries", given: given.to_string(), range });
    }
}
