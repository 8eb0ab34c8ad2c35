//! Matches and orders. Ids are given anew and entries stand by their texts, so that neither says what is due.

use std::collections::{BTreeMap, BTreeSet};

use assessment::item::{AnswerKey, ChoiceOption, Interaction, PairKey, PlaceKey};

use crate::content::Problem;
use crate::content::shape::interactions::{MatchShape, OrderShape};

use super::{Pair, Reader, letter};

impl Reader<'_, '_, '_> {
    fn check_ids<'i>(&mut self, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.context.fault(Problem::Duplicate(id.to_owned()));
            }
        }
    }

    pub(super) fn matching(&mut self, shape: MatchShape) -> Pair {
        let mut partners = shape.right;
        partners.sort_by(|one, other| one.text.cmp(&other.text));
        let mut ids: BTreeMap<String, String> = BTreeMap::new();
        let mut right = Vec::new();
        for (index, partner) in partners.into_iter().enumerate() {
            let id = letter(index);
            right.push(ChoiceOption { id: id.clone(), text: self.context.text("text", &partner.text) });
            if ids.insert(partner.id.clone(), id).is_some() {
                self.context.fault(Problem::Duplicate(partner.id));
            }
        }
        if shape.left.len() < 2 || right.len() < 2 {
            self.context.fault(Problem::Empty("left and right (at least two entries each)"));
        }
        let mut left = Vec::new();
        let mut pairs = Vec::new();
        self.check_ids(shape.left.iter().map(|entry| entry.id.as_str()));
        for (index, entry) in shape.left.into_iter().enumerate() {
            let id = (index + 1).to_string();
            left.push(ChoiceOption { id: id.clone(), text: self.context.text("text", &entry.text) });
            let Some(partner) = ids.get(&entry.key) else {
                self.context.fault(Problem::Unknown { kind: "partner", id: entry.key });
                continue;
            };
            pairs.push(PairKey {
                left: id,
                right: partner.clone(),
                rule: self.rule(entry.rule.as_deref()),
                reason: self.context.text("reason", &entry.reason),
            });
        }
        (Interaction::Match { left, right }, AnswerKey::Match(pairs))
    }

    pub(super) fn order(&mut self, shape: &OrderShape) -> Pair {
        if shape.entries.len() < 3 {
            self.context.fault(Problem::Empty("entries (at least three)"));
        }
        self.check_ids(shape.entries.iter().map(|entry| entry.id.as_str()));
        let mut by_text: Vec<&str> = shape.entries.iter().map(|entry| entry.text.as_str()).collect();
        by_text.sort_unstable();
        if let Some(pair) = by_text.windows(2).find(|pair| pair[0] == pair[1]) {
            self.context.fault(Problem::Duplicate(pair[0].to_owned()));
        }
        let id_of = |text: &str| letter(by_text.iter().position(|other| *other == text).unwrap_or_default());
        let mut entries: Vec<ChoiceOption> = Vec::new();
        let mut key = Vec::new();
        for entry in &shape.entries {
            let id = id_of(&entry.text);
            entries.push(ChoiceOption { id: id.clone(), text: self.context.text("text", &entry.text) });
            key.push(PlaceKey {
                id,
                rule: self.rule(entry.rule.as_deref()),
                reason: self.context.text("reason", &entry.reason),
            });
        }
        entries.sort_by(|one, other| one.id.cmp(&other.id));
        (Interaction::Order { entries }, AnswerKey::Order(key))
    }
}
