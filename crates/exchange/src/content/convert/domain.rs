//! A domain folder.

use std::collections::BTreeSet;

use assessment::catalogue::{Domain, DomainContent, RubricTrait};
use assessment::item::Item;
use assessment::{DomainId, ItemId};

use crate::content::shape::domain::{DomainFile, TraitShape};
use crate::content::shape::items::ItemFile;
use crate::content::{Fault, Problem, SourceFile, Sources};

use super::context::FileContext;
use super::item::Bank;
use super::packs::Packs;
use super::{gates, guideline, item, stimulus};

pub(super) fn read(
    sources: &Sources,
    id: &str,
    packs: &Packs,
    faults: &mut Vec<Fault>,
) -> Option<DomainContent> {
    let path = |name: &str| format!("domains/{id}/{name}");
    let domain_file = required(sources, &path("domain.toml"), faults)?;
    let mut context = FileContext::new(domain_file, faults);
    let shape = context.parse::<DomainFile>()?;
    let domain_id: DomainId = context.check(shape.id.parse())?;
    if shape.id != id {
        context.fault(Problem::Unknown { kind: "folder for the domain", id: shape.id.clone() });
    }
    let guideline_file = required(sources, &path("guideline.toml"), faults)?;
    let guideline = guideline::read(guideline_file, &domain_id, faults)?;
    let gate_file = required(sources, &path("gates.toml"), faults)?;
    let gates = gates::read(gate_file, &domain_id, faults);

    let clips = super::clips(sources, faults);
    let item_folder = path("items/");
    let item_files: Vec<(&SourceFile, ItemFile)> = sources
        .under(&item_folder)
        .filter_map(|file| FileContext::new(file, faults).parse::<ItemFile>().map(|shape| (file, shape)))
        .collect();
    let mut stimuli = stimulus::Stimuli::new(&domain_id, sources, &clips, faults);
    for (file, shape) in &item_files {
        stimuli.read(file, shape, faults);
    }
    let bank = Bank {
        domain: &domain_id,
        traits: &shape.traits,
        stimuli: &stimuli,
        newest: guideline.newest(),
        clips: &clips,
        packs,
    };
    let mut taken: BTreeSet<ItemId> = BTreeSet::new();
    let mut items: Vec<Item> = Vec::new();
    for (file, shape) in item_files {
        let mut context = FileContext::new(file, faults);
        for item_shape in shape.item {
            context.enter(&item_shape.id);
            let Some(item) = item::read(item_shape, &shape.defaults, &bank, &mut context) else { continue };
            if !taken.insert(item.id.clone()) {
                context.fault(Problem::Duplicate(item.id.to_string()));
            }
            items.push(item);
        }
    }
    let mut context = FileContext::new(domain_file, faults);
    let rubric = shape.traits.into_iter().filter_map(|each| {
        let rule = context.rule(&domain_id, &each.rule)?;
        let TraitShape { id, title, question, levels, .. } = each;
        Some(RubricTrait { id, title, question, levels, rule })
    });
    let traits = rubric.collect();
    let domain =
        Domain { id: domain_id, ordinal: shape.ordinal, title: shape.title, summary: shape.summary, traits };
    Some(DomainContent { domain, guideline, gates, items })
}

fn required<'a>(sources: &'a Sources, path: &str, faults: &mut Vec<Fault>) -> Option<&'a SourceFile> {
    let found = sources.file(path);
    if found.is_none() {
        faults.push(Fault { file: path.to_owned(), line: 0, item: None, problem: Problem::MissingFile });
    }
    found
}
