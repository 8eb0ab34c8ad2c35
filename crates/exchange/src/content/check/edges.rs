//! At least a quarter of a domain's items are edge cases.

use crate::content::{Fault, Problem};

use super::DomainFaults;

pub(super) fn check(domain: &mut DomainFaults<'_>) {
    let items = domain.content.items.len();
    let edges = domain.content.items.iter().filter(|item| item.metadata.edge.is_some()).count();
    if edges * 4 < items {
        domain.faults.push(Fault {
            file: format!("domains/{}/items/", domain.content.domain.id),
            line: 0,
            item: None,
            problem: Problem::Edges { edges, items },
        });
    }
}
