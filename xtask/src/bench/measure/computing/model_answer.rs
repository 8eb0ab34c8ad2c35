//! A right response to an item, made from its key. Only here: the product has no function that turns a key into a response.

use assessment::Response;
use assessment::item::{AnswerKey, Item, RatingKey};

/// The response that earns everything; none for an interaction that nobody has taught this file.
pub(super) fn model_answer(item: &Item) -> Option<Response> {
    let key = &item.key.answer;
    choice(key).or_else(|| typed(key)).or_else(|| marked(key)).or_else(|| rated(key))
}

fn choice(key: &AnswerKey) -> Option<Response> {
    let AnswerKey::Choice(options) = key else { return None };
    let right = options.iter().filter(|option| option.right).map(|option| option.id.clone());
    Some(Response::Choice { chosen: right.collect() })
}

fn typed(key: &AnswerKey) -> Option<Response> {
    if let AnswerKey::TextEntry(gap) = key {
        return Some(Response::TextEntry { text: gap.accepted.first()?.clone() });
    }
    if let AnswerKey::Transcription { text } = key {
        return Some(Response::Transcription { text: text.clone() });
    }
    let AnswerKey::Cloze(gaps) = key else { return None };
    let text =
        |(id, gap): (&String, &assessment::item::GapKey)| Some((id.clone(), gap.accepted.first()?.clone()));
    Some(Response::Cloze { gaps: gaps.iter().filter_map(text).collect() })
}

fn marked(key: &AnswerKey) -> Option<Response> {
    let AnswerKey::Span { golds, .. } = key else { return None };
    let spans: Vec<_> = golds.iter().map(|gold| gold.span.clone()).collect();
    Some(Response::Span { none: spans.is_empty(), spans })
}

fn rated(key: &AnswerKey) -> Option<Response> {
    let AnswerKey::Rating(key) = key else { return None };
    let RatingKey::Scores(traits) = key else {
        return Some(Response::Rating { scores: [].into(), unratable: true });
    };
    let scores = traits.iter().map(|scale| (scale.id.clone(), scale.median())).collect();
    Some(Response::Rating { scores, unratable: false })
}
