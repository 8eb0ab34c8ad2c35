//! From a finished item back to what its author would have typed.

mod body;

use assessment::item::{
    AnswerKey, Interaction, Item, Key, Licence, Metadata, Provenance, Question, Stimulus,
};
use assessment::{ItemId, RuleId};
use serde::Serialize;

use super::{Manuscript, StimulusPart};

impl Manuscript {
    /// The manuscript of an item. Composing it again gives the same question, key and metadata, but for ids inside the
    /// item, which are given anew.
    pub fn recite(item: &Item) -> Self {
        let metadata = &item.metadata;
        let mut manuscript = Self {
            interaction: item.question.interaction.kind().to_owned(),
            stem: item.question.stem.clone(),
            hint: item.key.hint.clone().unwrap_or_default(),
            explanation: item.key.explanation.clone(),
            rules: metadata.rules.iter().map(local).collect(),
            tags: metadata.tags.join(", "),
            difficulty: metadata.difficulty.to_string(),
            edge: metadata.edge.as_ref().map(word).unwrap_or_default(),
            reserved: metadata.reserved,
            author: metadata.provenance.author.clone(),
            source: metadata.provenance.source.clone(),
            licence: word(&metadata.provenance.licence),
            written_on: metadata.provenance.written_on.clone(),
            stimulus: item.question.stimulus.as_ref().map(stimulus).unwrap_or_default(),
            ..Self::default()
        };
        let first = metadata.rules.first();
        body::recite(&mut manuscript, item, first);
        manuscript
    }
}

impl Manuscript {
    /// The manuscript of a question and a key from elsewhere, without provenance, which its author has to say. `rules` is
    /// not empty; the first one goes without saying in the parts.
    pub fn recite_parts(question: Question, key: Key, rules: Vec<RuleId>, tags: Vec<String>) -> Self {
        let nobody = Provenance {
            author: String::new(),
            source: String::new(),
            licence: Licence::Author,
            written_on: String::new(),
        };
        let metadata = Metadata {
            rules,
            guideline_version: 1,
            edge: None,
            reserved: false,
            difficulty: 0.0,
            provenance: nobody,
            stimulus_provenance: None,
            tags,
        };
        let Some(id) = metadata.rules.first().and_then(|rule| ItemId::within(&rule.domain(), "new").ok())
        else {
            return Self::default();
        };
        let mut manuscript = Self::recite(&Item { id, version: 0, question, key, metadata });
        manuscript.licence.clear();
        manuscript.stimulus.id.clear();
        manuscript
    }
}

/// A rule's local id; empty for the item's first, which is what an empty field means.
fn own(rule: &RuleId, first: Option<&RuleId>) -> String {
    if Some(rule) == first { String::new() } else { local(rule) }
}

fn local(rule: &RuleId) -> String {
    rule.local().to_owned()
}

/// The word that serde has for a value.
fn word<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn stimulus(stimulus: &Stimulus) -> StimulusPart {
    match stimulus.clone() {
        Stimulus::Passage { id, title, text } => {
            StimulusPart { kind: "passage".to_owned(), id, title, text, ..StimulusPart::default() }
        }
        Stimulus::Essay { id, title, prompt, grade, text } => StimulusPart {
            kind: "essay".to_owned(),
            id,
            title,
            text,
            prompt,
            grade,
            ..StimulusPart::default()
        },
        Stimulus::Image(picture) => StimulusPart {
            kind: "image".to_owned(),
            id: picture.id.clone(),
            title: picture.title.clone(),
            alt: picture.alt.clone(),
            picture: Some(picture),
            ..StimulusPart::default()
        },
        Stimulus::Audio(clip) => StimulusPart {
            kind: "audio".to_owned(),
            id: clip.id.clone(),
            title: clip.title.clone(),
            clip: Some(clip),
            ..StimulusPart::default()
        },
    }
}

/// The words of a passage at a place in code points.
fn quoted(text: &str, start: u32, end: u32) -> (String, String) {
    let quote: String = text.chars().skip(start as usize).take((end - start.min(end)) as usize).collect();
    let offset = text.char_indices().nth(start as usize).map_or(text.len(), |(at, _)| at);
    let places: Vec<usize> = text.match_indices(&quote).map(|(at, _)| at).collect();
    let occurrence = match places.iter().position(|at| *at == offset) {
        Some(place) if places.len() > 1 => (place + 1).to_string(),
        _ => String::new(),
    };
    (quote, occurrence)
}

/// Whether what an item asks and what its key says are of one kind, as every stored item is.
fn pair(item: &Item) -> (&Interaction, &AnswerKey) {
    (&item.question.interaction, &item.key.answer)
}
