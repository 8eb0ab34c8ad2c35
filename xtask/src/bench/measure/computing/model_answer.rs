//! A right response to an item, made from its key. Only here: the product has no function that turns a key into a response.

use assessment::Response;
use assessment::correction::apply;
use assessment::item::{AnswerKey, EditKey, Interaction, Item, PairKey, RatingKey};

/// The response that earns everything; none for an interaction that nobody has taught this file.
pub(super) fn model_answer(item: &Item) -> Option<Response> {
    let key = &item.key.answer;
    choice(key)
        .or_else(|| typed(key))
        .or_else(|| marked(key))
        .or_else(|| rated(key))
        .or_else(|| mended(item))
        .or_else(|| arranged(key))
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
    if let AnswerKey::Box { golds, .. } = key {
        let boxes: Vec<_> = golds.iter().map(|gold| gold.place.clone()).collect();
        return Some(Response::Box { none: boxes.is_empty(), boxes });
    }
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

fn mended(item: &Item) -> Option<Response> {
    let (AnswerKey::Correction(key), Interaction::Correction { text }) =
        (&item.key.answer, &item.question.interaction)
    else {
        return None;
    };
    let edits = key.golds.first()?;
    let none = edits.is_empty();
    Some(Response::Correction {
        text: if none {
            String::new()
        } else {
            apply(text, &edits.iter().map(EditKey::edit).collect::<Vec<_>>())
        },
        none,
    })
}

fn arranged(key: &AnswerKey) -> Option<Response> {
    if let AnswerKey::Comparison(key) = key {
        let carried = key.statements.iter().filter(|statement| statement.right);
        let rationale = carried.map(|statement| statement.id.clone()).collect();
        return Some(Response::Comparison { verdict: Some(key.verdict), rationale });
    }
    if let AnswerKey::Match(pairs) = key {
        let pair = |pair: &PairKey| (pair.left.clone(), pair.right.clone());
        return Some(Response::Match { pairs: pairs.iter().map(pair).collect() });
    }
    let AnswerKey::Order(places) = key else { return None };
    Some(Response::Order { order: places.iter().map(|place| place.id.clone()).collect() })
}
