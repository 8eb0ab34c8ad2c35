//! No rule without an item, no item without a rule that is in force.

use std::collections::BTreeSet;

use assessment::RuleId;

use crate::content::Problem;

use super::DomainFaults;

pub(super) fn check(domain: &mut DomainFaults<'_>) {
    let content = domain.content;
    let tested: BTreeSet<&RuleId> = content.items.iter().flat_map(|item| &item.metadata.rules).collect();
    for rule in content.guideline.rules_in_force() {
        if !tested.contains(&rule.id) {
            domain.push("guideline.toml", rule.id.local(), Problem::Untested);
        }
    }
    for item in &content.items {
        for rule in &item.metadata.rules {
            let in_force = content
                .guideline
                .rule(rule)
                .is_some_and(|rule| rule.text(item.metadata.guideline_version).is_some());
            if !in_force {
                let id = format!("{} (guideline version {})", rule.local(), item.metadata.guideline_version);
                domain.push("items/", item.id.local(), Problem::Unknown { kind: "rule", id });
            }
        }
    }
    let named = content
        .guideline
        .borderline
        .iter()
        .flat_map(|case| &case.rules)
        .chain(content.guideline.versions.iter().flat_map(|v| v.changes.iter().map(|change| &change.rule)))
        .chain(content.gates.iter().flat_map(|gate| gate.sections.iter().flat_map(|s| &s.rules)));
    let unknown: BTreeSet<&RuleId> = named.filter(|rule| content.guideline.rule(rule).is_none()).collect();
    for rule in unknown {
        domain.push("", rule.local(), Problem::Unknown { kind: "rule", id: rule.to_string() });
    }
}
