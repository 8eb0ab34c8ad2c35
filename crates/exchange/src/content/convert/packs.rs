//! Transcription rule packs.

use std::collections::BTreeMap;

use assessment::transcription::{Pack, PackSource};

use crate::content::{Fault, Problem, Sources};

use super::context::FileContext;

/// Packs by id, as data and compiled.
pub(super) type Packs = BTreeMap<String, (PackSource, Pack)>;

pub(super) fn read(sources: &Sources, faults: &mut Vec<Fault>) -> Packs {
    let mut packs = Packs::new();
    for file in sources.under("packs/") {
        let mut context = FileContext::new(file, faults);
        let Some(source) = context.parse::<PackSource>() else { continue };
        match Pack::new(source.clone()) {
            Ok(pack) => {
                packs.insert(source.id.clone(), (source, pack));
            }
            Err(error) => context.fault(Problem::Pack(error.to_string())),
        }
    }
    packs
}
