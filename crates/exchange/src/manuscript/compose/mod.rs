//! From a manuscript to question, key and metadata, with every fault named by its field.

mod arrangement;
mod boxes;
mod choice;
mod correction;
mod entry;
mod reader;
mod span;
mod stimulus;

use assessment::guideline::Guideline;
use assessment::item::{
    AnswerKey, Edge, Interaction, Item, Key, Licence, Metadata, Provenance, Question, Trait,
};
use assessment::transcription::Pack;
use assessment::{DomainId, ItemId, RuleId};
use serde::de::DeserializeOwned;

use super::Manuscript;
use crate::content::Problem;
use reader::Reader;

/// What a manuscript refers to.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The item it is to become.
    pub item: &'a ItemId,
    /// Its guideline.
    pub guideline: &'a Guideline,
    /// The scales of the domain's rubric; empty where nothing is rated.
    pub scales: &'a [Scale],
    /// The rule packs there are.
    pub packs: &'a [&'a Pack],
    /// Today in Korea, ISO: what a manuscript without a date is dated.
    pub today: &'a str,
}

/// A scale of the rubric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The scale as learners see it.
    pub shown: Trait,
    /// The rule a miss is charged to.
    pub rule: RuleId,
}

/// A fault and the field it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// The field as the form names it, e.g. `choice[options][2][reason]`.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What could be made of a manuscript.
#[derive(Clone, Debug, PartialEq)]
pub struct Composition {
    /// What stands in the way of publishing, in the order of the form.
    pub faults: Vec<FieldFault>,
    /// The item as far as it goes, version 0; none where not even a question can be made. With faults it is good for
    /// looking at and nothing else.
    pub item: Option<Item>,
}

impl Composition {
    /// The item, if nothing stands in the way of publishing it.
    pub fn finished(self) -> Result<Item, Vec<FieldFault>> {
        match self.item {
            Some(item) if self.faults.is_empty() => Ok(item),
            _ => Err(self.faults),
        }
    }
}

type Pair = (Interaction, AnswerKey);

impl Manuscript {
    /// Makes an item of it, as far as it goes.
    pub fn compose(&self, around: Around<'_>) -> Composition {
        let domain = around.item.domain();
        let Some(rule) = around.guideline.rules.first() else {
            let faults = vec![FieldFault { field: "rules".to_owned(), problem: Problem::Empty("rules") }];
            return Composition { faults, item: None };
        };
        let mut reader = Reader::new(around, &domain, rule.id.clone());
        let rules = self.rules(&mut reader);
        let stem = reader.text("stem", &self.stem);
        let stimulus = self.stimulus(&mut reader);
        let body = self.body(&mut reader, stimulus.as_ref());
        let explanation = reader.text("explanation", &self.explanation);
        let metadata = self.metadata(&mut reader, rules, stimulus.is_some());
        let item = body.map(|(interaction, answer)| Item {
            id: around.item.clone(),
            version: 0,
            question: Question { stem, stimulus, interaction },
            key: Key {
                answer,
                explanation,
                hint: Some(reader::clean(&self.hint)).filter(|hint| !hint.is_empty()),
            },
            metadata,
        });
        Composition { faults: reader.into_faults(), item }
    }

    fn rules(&self, reader: &mut Reader<'_>) -> Vec<RuleId> {
        let mut rules: Vec<RuleId> = Vec::new();
        for (index, local) in self.rules.iter().enumerate() {
            let local = local.trim();
            if local.is_empty() {
                continue;
            }
            if let Some(rule) = reader.known_rule(&format!("rules[{index}]"), local)
                && !rules.contains(&rule)
            {
                rules.push(rule);
            }
        }
        match rules.first() {
            Some(first) => reader.set_first_rule(first.clone()),
            None => reader.fault("rules", Problem::Empty("rules")),
        }
        rules
    }

    fn body(&self, reader: &mut Reader<'_>, stimulus: Option<&assessment::item::Stimulus>) -> Option<Pair> {
        match self.interaction.as_str() {
            "choice" => Some(choice::choice(&self.choice, reader)),
            "comparison" => Some(choice::comparison(&self.comparison, reader)),
            "text-entry" => Some(entry::text_entry(&self.entry, reader)),
            "cloze" => Some(entry::cloze(&self.cloze, reader)),
            "span" => span::span(&self.span, stimulus, reader),
            "rating" => span::rating(&self.rating, stimulus, reader),
            "transcription" => span::transcription(&self.transcription, stimulus, reader),
            "correction" => Some(correction::correction(&self.correction, reader)),
            "match" => Some(arrangement::matching(&self.matching, reader)),
            "order" => Some(arrangement::order(&self.order, reader)),
            "box" => boxes::boxes(&self.boxes, stimulus, reader),
            other => {
                reader
                    .fault("interaction", Problem::Unknown { kind: "interaction", id: reader::short(other) });
                None
            }
        }
    }

    fn metadata(&self, reader: &mut Reader<'_>, rules: Vec<RuleId>, has_stimulus: bool) -> Metadata {
        let difficulty = self.difficulty.trim().replace('−', "-").parse::<f64>();
        let difficulty = difficulty.ok().filter(|guess| (-2.0..=2.0).contains(guess)).unwrap_or_else(|| {
            let given = reader::short(&self.difficulty);
            reader.fault("difficulty", Problem::Range { field: "difficulty", given, range: "−2 … +2" });
            0.0
        });
        let edge = word::<Edge>(&self.edge);
        if edge.is_none() && !self.edge.is_empty() {
            reader.fault("edge", Problem::Unknown { kind: "edge case", id: reader::short(&self.edge) });
        }
        let licence = word::<Licence>(&self.licence);
        if licence.is_none() {
            reader.fault("licence", Problem::Empty("licence"));
        }
        let written_on =
            if self.written_on.is_empty() { reader.around.today.to_owned() } else { self.written_on.clone() };
        let provenance = Provenance {
            author: reader.text("author", &self.author),
            source: reader.text("source", &self.source),
            licence: licence.unwrap_or(Licence::CcBy4),
            written_on,
        };
        Metadata {
            rules,
            guideline_version: reader.around.guideline.newest(),
            edge,
            reserved: self.reserved,
            difficulty,
            stimulus_provenance: has_stimulus.then(|| provenance.clone()),
            provenance,
            tags: self.tag_list(),
        }
    }
}

/// The value that serde knows by this word.
fn word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

/// The domain's id, for rules that are written without it.
fn within(domain: &DomainId, local: &str) -> Option<RuleId> {
    RuleId::within(domain, local).ok()
}
