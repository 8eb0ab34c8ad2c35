//! From the shapes of the files to assessment types.

mod context;
mod domain;
mod gates;
mod guideline;
mod interaction;
mod item;
mod packs;
mod stimulus;

use std::collections::BTreeMap;

use assessment::catalogue::Catalogue;
use toml::Spanned;

use super::shape::clips::ClipFile;
use super::{Clip, Fault, Problem, Sources};
use context::FileContext;

pub(super) fn catalogue(sources: &Sources, faults: &mut Vec<Fault>) -> Catalogue {
    let packs = packs::read(sources, faults);
    let mut domains: Vec<_> =
        sources.domains().into_iter().filter_map(|id| domain::read(sources, id, &packs, faults)).collect();
    domains.sort_by_key(|content| content.domain.ordinal);
    Catalogue { domains, packs: packs.into_values().map(|(source, _)| source).collect() }
}

/// Clips by id. Only the transcription domain has any.
pub(super) fn clips(sources: &Sources, faults: &mut Vec<Fault>) -> BTreeMap<String, Clip> {
    let mut clips = BTreeMap::new();
    for file in sources.files.iter().filter(|file| file.path.ends_with("/clips.toml")) {
        let mut context = FileContext::new(file, faults);
        let Some(shape) = context.parse::<ClipFile>() else { continue };
        for clip in shape.clip {
            let id = Spanned::get_ref(&clip.id).clone();
            context.enter(&clip.id);
            if clip.parts.is_empty() {
                context.fault(Problem::Empty("parts"));
            }
            if clips
                .insert(id.clone(), Clip { id: id.clone(), about: clip.about, parts: clip.parts })
                .is_some()
            {
                context.fault(Problem::Duplicate(id));
            }
            let _ = clip.rules;
        }
    }
    clips
}
