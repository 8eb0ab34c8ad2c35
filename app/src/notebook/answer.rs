//! What was given and what was due, in a line or two.

use assessment::Response;
use assessment::item::{Interaction, Question};
use assessment::response::MarkedSpan;
use assessment::score::Answer;

use crate::i18n::{Locale, progress};

/// What was given, one line per part; empty when nothing was.
pub(super) fn given(question: &Question, response: &Response, locale: Locale) -> Vec<String> {
    match response {
        Response::Choice { chosen } => chosen.iter().map(|id| option(question, id)).collect(),
        Response::TextEntry { text } | Response::Transcription { text } => lines([text.clone()]),
        Response::Cloze { gaps } => lines(gaps.values().cloned()),
        Response::Span { none: true, .. } => vec![progress::nothing_to_mark(locale).to_owned()],
        Response::Span { spans, .. } => spans.iter().map(|span| mark(question, span)).collect(),
        Response::Rating { unratable: true, .. } => vec![progress::unratable(locale).to_owned()],
        Response::Rating { scores, .. } => {
            scores.iter().map(|(id, score)| rating(question, id, *score)).collect()
        }
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
    }
}

fn lines(texts: impl IntoIterator<Item = String>) -> Vec<String> {
    texts.into_iter().filter(|text| !text.trim().is_empty()).collect()
}

fn option(question: &Question, id: &str) -> String {
    let Interaction::Choice { options, .. } = &question.interaction else { return id.to_owned() };
    options.iter().find(|option| option.id == id).map_or_else(|| id.to_owned(), |option| option.text.clone())
}

fn mark(question: &Question, span: &MarkedSpan) -> String {
    let passage = question.stimulus.as_ref().and_then(|stimulus| stimulus.text()).unwrap_or_default();
    let from = usize::try_from(span.start).unwrap_or(usize::MAX);
    let length = usize::try_from(span.end.saturating_sub(span.start)).unwrap_or(0);
    let text: String = passage.chars().skip(from).take(length).collect();
    let Interaction::Span { labels, .. } = &question.interaction else { return text };
    match labels.iter().find(|label| label.id == span.label) {
        Some(label) if labels.len() > 1 => format!("{}: {text}", label.title),
        _ => text,
    }
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
}
