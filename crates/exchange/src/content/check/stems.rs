//! No two items ask the same of the same stimulus.

use std::collections::BTreeMap;

use assessment::text::lenient;

use crate::content::Problem;

use super::DomainFaults;

pub(super) fn check(domain: &mut DomainFaults<'_>) {
    let mut seen: BTreeMap<(String, Option<&str>, String), &str> = BTreeMap::new();
    for item in &domain.content.items {
        let stimulus = item.question.stimulus.as_ref().map(assessment::item::Stimulus::id);
        // Items without a passage may share a standard stem; their options tell them apart.
        let interaction =
            if stimulus.is_some() { String::new() } else { format!("{:?}", item.question.interaction) };
        let key = (lenient(&item.question.stem), stimulus, interaction);
        if let Some(other) = seen.insert(key, item.id.local()) {
            domain.push("items/", item.id.local(), Problem::SameStem(other.to_owned()));
        }
    }
}
