//! Whether a bank can fill a gate: every section, whatever the sections before it took, and the tasks of the live phase
//! without the items that are kept for gates.

use super::{Gate, Section, Traits};
use crate::ItemId;

/// What is to be known of an item of the bank.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SupplyItem<'a> {
    /// What sections ask for.
    pub traits: Traits<'a>,
    /// Whether it holds under the newest guideline version; others are never drawn.
    pub is_current: bool,
    /// Whether it is kept for gates.
    pub reserved: bool,
}

/// A place that the bank cannot fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shortage {
    /// A section draws more than there is.
    Section {
        /// Place of the section, from 0.
        section: usize,
        /// Items drawn.
        count: u16,
        /// Items there are.
        available: usize,
    },
    /// A section names an item that is not in the bank, is stale, or stands in an earlier section.
    Item {
        /// Place of the section, from 0.
        section: usize,
        /// The item.
        item: ItemId,
    },
    /// The live phase hands out more than there is.
    Live {
        /// Tasks handed out.
        tasks: u16,
        /// Items there are that are not kept for gates.
        available: usize,
    },
}

/// The places that the bank cannot fill, in order.
pub fn shortages(gate: &Gate, bank: &[SupplyItem<'_>]) -> Vec<Shortage> {
    let mut found = Vec::new();
    let current = || bank.iter().filter(|item| item.is_current);
    let mut left: Vec<&SupplyItem<'_>> = current().collect();
    for (number, section) in gate.sections.iter().enumerate() {
        if section.is_fixed() {
            take_named(number, section, &mut left, &mut found);
        } else {
            take_drawn(gate, number, section, &mut left, &mut found);
        }
    }
    if let Some(terms) = &gate.live {
        let is_free = |item: &&SupplyItem<'_>| {
            !item.reserved && gate.sections.iter().any(|section| section.admits_traits(&item.traits))
        };
        let available = current().filter(is_free).count();
        if available < usize::from(terms.tasks) {
            found.push(Shortage::Live { tasks: terms.tasks, available });
        }
    }
    found
}

fn take_named(number: usize, section: &Section, left: &mut Vec<&SupplyItem<'_>>, found: &mut Vec<Shortage>) {
    for item in &section.items {
        match left.iter().position(|other| other.traits.id == item) {
            Some(place) => drop(left.swap_remove(place)),
            None => found.push(Shortage::Item { section: number, item: item.clone() }),
        }
    }
}

fn take_drawn(
    gate: &Gate,
    number: usize,
    section: &Section,
    left: &mut Vec<&SupplyItem<'_>>,
    found: &mut Vec<Shortage>,
) {
    let admits = |item: &SupplyItem<'_>| section.admits_traits(&item.traits) && !gate.names(item.traits.id);
    let available = left.iter().filter(|item| admits(item)).count();
    if available < usize::from(section.count) {
        found.push(Shortage::Section { section: number, count: section.count, available });
    }
    let mut taken = usize::from(section.count);
    left.retain(|item| {
        let take = taken > 0 && admits(item);
        taken -= usize::from(take);
        !take
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::gate::tests::{gate, section};

    fn bank(ids: &[ItemId]) -> Vec<SupplyItem<'_>> {
        let item = |id| SupplyItem {
            traits: Traits { id, first_rule: None, interaction: "choice", difficulty: 0.0 },
            is_current: true,
            reserved: false,
        };
        ids.iter().map(item).collect()
    }

    #[test]
    fn what_a_section_names_is_drawn_by_no_other() {
        let ids: Vec<ItemId> =
            ["legal/a", "legal/b", "legal/c"].iter().map(|id| id.parse().expect("an item")).collect();
        let fixed = Section { items: vec![ids[1].clone()], count: 1, ..section(1) };
        let mut whole = gate(vec![section(2), fixed]);
        assert_eq!(shortages(&whole, &bank(&ids)), []);
        whole.sections[0].count = 3;
        let short = Shortage::Section { section: 0, count: 3, available: 2 };
        assert_eq!(shortages(&whole, &bank(&ids))[0], short);
        let mut stale = bank(&ids);
        stale[1].is_current = false;
        whole.sections[0].count = 2;
        assert_eq!(shortages(&whole, &stale), [Shortage::Item { section: 1, item: ids[1].clone() }]);
    }
}
