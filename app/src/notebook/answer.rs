//! What was given and what was due, in a line or two.

use assessment::Response;
use assessment::item::{ChoiceOption, Interaction, Question};
use assessment::response::{MarkedBox, MarkedSpan};
use assessment::score::{Answer, EditSolution};
use assessment::text::quote;

use crate::i18n::{Locale, attempt as words, boxes, progress};

/// What was given, one line per part; empty when nothing was.
pub(crate) fn given(question: &Question, response: &Response, locale: Locale) -> Vec<String> {
    match response {
        Response::Choice { chosen } => chosen.iter().map(|id| option(question, id)).collect(),
        Response::Correction { none: true, .. } => vec![words::nothing_to_mend_short(locale).to_owned()],
        Response::TextEntry { text }
        | Response::Transcription { text }
        | Response::Correction { text, .. } => lines([text.clone()]),
        Response::Cloze { gaps } => lines(gaps.values().cloned()),
        Response::Span { none: true, .. } => vec![progress::nothing_to_mark(locale).to_owned()],
        Response::Span { spans, .. } => spans.iter().map(|span| mark(question, span)).collect(),
        Response::Rating { unratable: true, .. } => vec![progress::unratable(locale).to_owned()],
        Response::Rating { scores, .. } => {
            scores.iter().map(|(id, score)| rating(question, id, *score)).collect()
        }
        Response::Comparison { verdict, .. } => {
            verdict.iter().map(|verdict| words::verdict(locale, *verdict).to_owned()).collect()
        }
        Response::Match { pairs } => pairs.iter().map(|(left, right)| pair(question, left, right)).collect(),
        Response::Box { none: true, .. } => vec![boxes::nothing_to_box(locale).to_owned()],
        Response::Box { boxes, .. } => boxes.iter().map(|one| drawn(question, one, locale)).collect(),
        Response::Order { order } => numbered(order.iter().map(|id| entry(question, id))),
    }
}

/// What was due, one line per part.
pub(super) fn due(question: &Question, answer: &Answer, locale: Locale) -> Vec<String> {
    match answer {
        Answer::Choice { options } => {
            options.iter().filter(|each| each.right).map(|each| option(question, &each.id)).collect()
        }
        Answer::TextEntry(entry) => entry.accepted.first().cloned().into_iter().collect(),
        Answer::Cloze { gaps } => gaps.values().filter_map(|gap| gap.accepted.first().cloned()).collect(),
        Answer::Span { spans } if spans.is_empty() => vec![progress::nothing_to_mark(locale).to_owned()],
        Answer::Span { spans } => spans.iter().map(|span| mark(question, span)).collect(),
        Answer::Rating { unratable: Some(_), .. } => vec![progress::unratable(locale).to_owned()],
        Answer::Rating { traits, .. } => {
            traits.iter().map(|each| rating(question, &each.id, each.due)).collect()
        }
        Answer::Transcription { text } => vec![text.clone()],
        Answer::Correction { golds, .. } => match golds.first() {
            Some(gold) if !gold.is_empty() => gold.iter().map(|edit| mended(question, edit)).collect(),
            _ => vec![words::nothing_to_mend_short(locale).to_owned()],
        },
        Answer::Comparison { verdict, .. } => vec![words::verdict(locale, *verdict).to_owned()],
        Answer::Match { pairs } => pairs.iter().map(|each| pair(question, &each.left, &each.right)).collect(),
        Answer::Box { golds, .. } if golds.is_empty() => vec![boxes::nothing_to_box(locale).to_owned()],
        Answer::Box { golds, .. } => golds.iter().map(|gold| drawn(question, &gold.place, locale)).collect(),
        Answer::Order { entries } => numbered(entries.iter().map(|each| entry(question, &each.id))),
    }
}

/// A box by label and place.
fn drawn(question: &Question, one: &MarkedBox, locale: Locale) -> String {
    let title = match &question.interaction {
        Interaction::Box { labels, .. } => labels.iter().find(|label| label.id == one.label),
        _ => None,
    };
    let title = title.map_or(one.label.as_str(), |label| label.title.as_str());
    boxes::placed(locale, title, one.x, one.y, one.width, one.height)
}

fn lines(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    texts.into_iter().filter(|text| !text.trim().is_empty()).collect()
}

fn option(question: &Question, id: &str) -> String {
    let Interaction::Choice { options, .. } = &question.interaction else { return id.to_owned() };
    text_of(options, id)
}

fn mark(question: &Question, span: &MarkedSpan) -> String {
    let passage = question.stimulus.as_ref().and_then(|stimulus| stimulus.text()).unwrap_or_default();
    let text = quote(passage, span.place());
    let Interaction::Span { labels, .. } = &question.interaction else { return text };
    match labels.iter().find(|label| label.id == span.label) {
        Some(label) if labels.len() > 1 => format!("{}: {text}", label.title),
        _ => text,
    }
}

fn text_of(options: &[ChoiceOption], id: &str) -> String {
    options.iter().find(|option| option.id == id).map_or_else(|| id.to_owned(), |option| option.text.clone())
}

fn pair(question: &Question, left_id: &str, right_id: &str) -> String {
    let Interaction::Match { left, right } = &question.interaction else { return left_id.to_owned() };
    format!("{} → {}", text_of(left, left_id), text_of(right, right_id))
}

fn entry(question: &Question, id: &str) -> String {
    let Interaction::Order { entries } = &question.interaction else { return id.to_owned() };
    text_of(entries, id)
}

fn numbered(texts: impl Iterator<Item = String>) -> Vec<String> {
    texts.enumerate().map(|(index, text)| format!("{}. {text}", index + 1)).collect()
}

fn mended(question: &Question, edit: &EditSolution) -> String {
    let Interaction::Correction { text } = &question.interaction else { return String::new() };
    format!("{} → {}", quote(text, edit.place()), edit.due.first().map_or("", String::as_str))
}

fn rating(question: &Question, id: &str, score: u8) -> String {
    let Interaction::Rating { traits } = &question.interaction else { return format!("{id} {score}") };
    let title = traits.iter().find(|each| each.id == id).map_or(id, |each| each.title.as_str());
    format!("{title} {score}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(value: serde_json::Value) -> Question {
        serde_json::from_value(value).expect("a question")
    }

    #[test]
    fn marks_are_quoted_from_the_passage_by_code_points() {
        let question = question(serde_json::json!({
            "stem": "예외를 표시하세요.",
            "stimulus": {"kind": "passage", "id": "p", "title": "", "text": "다만, 을이 알린 경우에는"},
            "interaction": {"kind": "span", "unit": "minimal", "none": true,
                "labels": [{"id": "x", "title": "예외"}, {"id": "y", "title": "기간"}]},
        }));
        let span = MarkedSpan { label: "x".to_owned(), start: 4, end: 12 };
        let given_marks = Response::Span { spans: vec![span.clone()], none: false };
        assert_eq!(given(&question, &given_marks, Locale::Korean), ["예외: 을이 알린 경우"]);
        assert_eq!(
            due(&question, &Answer::Span { spans: vec![span] }, Locale::Korean),
            ["예외: 을이 알린 경우"]
        );
    }

    #[test]
    fn options_stand_with_their_texts() {
        let question = question(serde_json::json!({
            "stem": "유형은?", "stimulus": null,
            "interaction": {"kind": "choice", "multiple": false, "shuffle": true,
                "options": [{"id": "a", "text": "의무"}, {"id": "b", "text": "금지"}]},
        }));
        let response = Response::Choice { chosen: vec!["b".to_owned()] };
        assert_eq!(given(&question, &response, Locale::Korean), ["금지"]);
    }

    #[test]
    fn boxes_stand_with_their_labels_and_places() {
        let question = question(serde_json::json!({
            "stem": "차마다 상자를 그리세요.",
            "stimulus": {"kind": "image", "id": "p", "title": "길", "media": "road.svg", "alt": "길", "width": 320, "height": 200},
            "interaction": {"kind": "box", "none": true, "strictness": {"iou_percent": 70, "tolerance": 4},
                "labels": [{"id": "car", "title": "승용차"}]},
        }));
        let place = MarkedBox { label: "car".to_owned(), x: 4, y: 10, width: 8, height: 4 };
        let drawn = Response::Box { boxes: vec![place], none: false };
        assert_eq!(given(&question, &drawn, Locale::Korean), ["승용차: 왼쪽 4, 위 10, 8×4"]);
        let none = Response::Box { boxes: Vec::new(), none: true };
        assert_eq!(given(&question, &none, Locale::English), ["No object to box"]);
        let due_none = Answer::Box { golds: Vec::new(), traps: Vec::new() };
        assert_eq!(due(&question, &due_none, Locale::Korean), ["표시할 객체 없음"]);
    }
}
