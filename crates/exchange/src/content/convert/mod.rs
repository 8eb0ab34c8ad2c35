//! From the shapes of the files to assessment types.

mod context;
mod domain;
mod gates;
mod guideline;
mod interaction;
mod item;
mod live;
mod packs;
mod stimulus;

use std::collections::BTreeMap;

use assessment::catalogue::Catalogue;
use assessment::transcription::{Pack, Script, Scripts};

use super::shape::clips::ClipPlaces;
use super::{Fault, Problem, Sources};
use context::FileContext;

pub(super) fn catalogue(sources: &Sources, faults: &mut Vec<Fault>) -> Catalogue {
    let packs = packs::read(sources, faults);
    let mut domains: Vec<_> =
        sources.domains().into_iter().filter_map(|id| domain::read(sources, id, &packs, faults)).collect();
    domains.sort_by_key(|content| content.domain.ordinal);
    Catalogue { domains, packs: packs.into_values().map(|(source, _)| source).collect() }
}

/// Clip scripts by id. Only the transcription domain has any.
pub(super) fn clips(sources: &Sources, faults: &mut Vec<Fault>) -> BTreeMap<String, Script> {
    let mut clips = BTreeMap::new();
    for file in sources.files.iter().filter(|file| file.path.ends_with("/clips.toml")) {
        let mut context = FileContext::new(file, faults);
        let (Some(scripts), Some(places)) = (context.parse::<Scripts>(), context.parse::<ClipPlaces>())
        else {
            continue;
        };
        for (script, place) in scripts.clips.into_iter().zip(places.clip) {
            context.enter(&place.id);
            if script.parts.is_empty() {
                context.fault(Problem::Empty("parts"));
            }
            if clips.contains_key(&script.id) {
                context.fault(Problem::Duplicate(script.id));
                continue;
            }
            clips.insert(script.id.clone(), script);
        }
    }
    clips
}

/// One rule pack, compiled.
pub(super) fn pack(sources: &Sources, id: &str) -> Option<Pack> {
    packs::read(sources, &mut Vec::new()).remove(id).map(|(_, pack)| pack)
}
