//! Every section of a gate can be drawn from the bank, and so can the tasks of its live phase.

use assessment::gate::{Shortage, SupplyItem, Traits, shortages};

use crate::content::Problem;

use super::DomainFaults;

pub(super) fn check(domain: &mut DomainFaults<'_>) {
    let content = domain.content;
    let bank: Vec<SupplyItem<'_>> = content
        .items
        .iter()
        .map(|item| SupplyItem {
            traits: Traits {
                id: &item.id,
                first_rule: item.metadata.rules.first(),
                interaction: item.question.interaction.kind(),
                difficulty: item.metadata.difficulty,
            },
            is_current: content.guideline.is_current(&item.metadata.rules, item.metadata.guideline_version),
            reserved: item.metadata.reserved,
        })
        .collect();
    for gate in &content.gates {
        for shortage in shortages(gate, &bank) {
            let problem = match shortage {
                Shortage::Section { section, count, available } => {
                    Problem::Shortage { section: section + 1, count, available }
                }
                Shortage::Item { item, .. } => Problem::Unknown {
                    kind: "current item that no other section names",
                    id: item.to_string(),
                },
                Shortage::Live { tasks, available } => Problem::LiveShortage { tasks, available },
            };
            domain.push("gates.toml", gate.id.local(), problem);
        }
    }
}
