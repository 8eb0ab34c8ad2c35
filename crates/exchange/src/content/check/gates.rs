//! Every section of a gate can be drawn from the bank, whatever the sections before it took.

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
    }
}
