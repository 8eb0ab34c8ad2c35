//! An item of a file to an item of the bank.

use std::collections::BTreeMap;

use assessment::item::{Item, Key, Metadata, Question};
use assessment::transcription::Script;
use assessment::{DomainId, ItemId};

use crate::content::Problem;
use crate::content::shape::domain::TraitShape;
use crate::content::shape::items::{Defaults, ItemShape};

use super::context::FileContext;
use super::interaction::{self, Surroundings};
use super::packs::Packs;
use super::stimulus::Stimuli;

/// What items of a domain refer to.
pub(super) struct Bank<'a> {
    pub(super) domain: &'a DomainId,
    pub(super) traits: &'a [TraitShape],
    pub(super) stimuli: &'a Stimuli<'a>,
    pub(super) newest: u32,
    pub(super) clips: &'a BTreeMap<String, Script>,
    pub(super) packs: &'a Packs,
}

/// The item, with version 0: the store numbers versions.
pub(super) fn read(
    shape: ItemShape,
    defaults: &Defaults,
    bank: &Bank<'_>,
    context: &mut FileContext<'_>,
) -> Option<Item> {
    let id = context.check(ItemId::within(bank.domain, shape.id.get_ref()))?;
    let rules = context.rules(bank.domain, shape.rules.iter().map(String::as_str));
    let first_rule = if let Some(rule) = rules.first() {
        rule.clone()
    } else {
        context.fault(Problem::Empty("rules"));
        return None;
    };
    let stimulus = match &shape.stimulus {
        None => None,
        Some(id) => {
            let found = bank.stimuli.find(id);
            if found.is_none() {
                context.fault(Problem::Unknown { kind: "stimulus", id: id.clone() });
            }
            found
        }
    };
    let guideline_version = shape.guideline.unwrap_or(bank.newest);
    if guideline_version == 0 || guideline_version > bank.newest {
        context.fault(Problem::Unknown { kind: "guideline version", id: guideline_version.to_string() });
    }
    if !(-2.0..=2.0).contains(&shape.difficulty) {
        context.fault(Problem::Range {
            field: "difficulty",
            given: shape.difficulty.to_string(),
            range: "−2 … +2",
        });
    }
    context.text("difficulty_reason", &shape.difficulty_reason);
    let own = Defaults {
        author: shape.author.clone(),
        source: shape.source.clone(),
        licence: shape.licence,
        written_on: shape.written_on,
    };
    let provenance = context.provenance(&own, defaults);
    let stem = context.text("stem", &shape.stem);
    let explanation = context.text("explanation", &shape.explanation);
    let hint = shape.hint.clone().filter(|hint| !hint.trim().is_empty());
    let (edge, reserved, difficulty) = (shape.edge, shape.reserved, shape.difficulty);
    let tags = shape.tags.clone();
    let surroundings = Surroundings { bank, first_rule: &first_rule, stimulus };
    let (interaction, answer) = interaction::read(shape, &surroundings, context)?;
    Some(Item {
        id,
        version: 0,
        question: Question { stem, stimulus: stimulus.map(|read| read.stimulus.clone()), interaction },
        key: Key { answer, explanation, hint },
        metadata: Metadata {
            rules,
            guideline_version,
            edge,
            reserved,
            difficulty,
            provenance,
            stimulus_provenance: stimulus.map(|read| read.provenance.clone()),
            tags,
        },
    })
}
