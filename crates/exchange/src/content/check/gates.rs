//! Every section of a gate can be drawn from the bank, whatever the sections before it took; and so can the tasks of its
//! live phase, without the items that are kept for gates.

use assessment::item::Item;

use crate::content::Problem;

use super::DomainFaults;

pub(super) fn check(domain: &mut DomainFaults<'_>) {
    let newest = domain.content.guideline.newest();
    for gate in &domain.content.gates {
        let mut left: Vec<_> =
            domain.content.items.iter().filter(|item| item.metadata.guideline_version == newest).collect();
        for (index, section) in gate.sections.iter().enumerate() {
            let available = left.iter().filter(|item| section.admits(item)).count();
            if available < usize::from(section.count) {
                let problem = Problem::Shortage { section: index + 1, count: section.count, available };
                domain.push("gates.toml", gate.id.local(), problem);
            }
            let mut taken = usize::from(section.count);
            left.retain(|item| {
                let take = taken > 0 && section.admits(item);
                taken -= usize::from(take);
                !take
            });
        }
        let Some(terms) = &gate.live else { continue };
        let is_free = |item: &&Item| {
            item.metadata.guideline_version == newest
                && !item.metadata.reserved
                && gate.sections.iter().any(|section| section.admits(item))
        };
        let available = domain.content.items.iter().filter(is_free).count();
        if available < usize::from(terms.tasks) {
            let problem = Problem::LiveShortage { tasks: terms.tasks, available };
            domain.push("gates.toml", gate.id.local(), problem);
        }
    }
}
