//! Checks over the whole catalogue: what one item cannot know.

mod edges;
mod gates;
mod rules;
mod stems;
mod texts;

use assessment::catalogue::{Catalogue, DomainContent};

use super::{Fault, Problem, Sources};

pub(super) fn catalogue(catalogue: &Catalogue, sources: &Sources, faults: &mut Vec<Fault>) {
    texts::check(sources, faults);
    for content in &catalogue.domains {
        let mut domain = DomainFaults { content, sources, faults };
        rules::check(&mut domain);
        edges::check(&mut domain);
        stems::check(&mut domain);
        gates::check(&mut domain);
    }
}

/// Where faults of a domain are pushed.
struct DomainFaults<'a> {
    content: &'a DomainContent,
    sources: &'a Sources,
    faults: &'a mut Vec<Fault>,
}

impl DomainFaults<'_> {
    /// A fault of the thing with this local id, found by its `id = "…"` line.
    fn push(&mut self, folder: &str, id: &str, problem: Problem) {
        let prefix = format!("domains/{}/{folder}", self.content.domain.id);
        let line_is = |line: &str| {
            line.trim().strip_prefix("id").is_some_and(|rest| {
                rest.trim_start().strip_prefix('=').is_some_and(|value| {
                    value
                        .trim_start()
                        .strip_prefix('"')
                        .is_some_and(|value| value.strip_prefix(id).is_some_and(|rest| rest.starts_with('"')))
                })
            })
        };
        let place = self
            .sources
            .under(&prefix)
            .find_map(|file| file.text.lines().position(line_is).map(|index| (file.path.clone(), index + 1)));
        let (file, line) = place.unwrap_or((prefix, 0));
        self.faults.push(Fault { file, line, item: Some(id.to_owned()), problem });
    }
}
