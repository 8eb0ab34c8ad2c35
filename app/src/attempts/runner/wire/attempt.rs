//! The attempt as the server gives it.

use assessment::item::{Clip, Label, SpanUnit, Trait};

use super::given::Given;
use super::response::read_response;
use crate::attempts::runner::view::{
    Controls, Form, Grade, Judgement, Reference, RunnerSlot, RunnerView, Start, Words,
};
use crate::i18n::Locale;

/// Reads what stands in the page.
pub(crate) fn read_start(given: &Given) -> Option<Start> {
    let locale = Locale::of_tag(&given.text("locale")?)?;
    Some(Start { attempt: read_attempt(&given.get("attempt")?)?, locale })
}

/// Reads an attempt.
pub(crate) fn read_attempt(given: &Given) -> Option<RunnerView> {
    Some(RunnerView {
        id: given.text("id")?,
        checks: given.flag("checks"),
        onward: given.text("onward"),
        words: Words(given.list("words", |word| word.as_text())?),
        domain: given.text("domain")?,
        title: given.text("title")?,
        open_book: given.flag("open_book"),
        ends_at: given.instant("ends_at"),
        now: given.instant("now")?,
        last_step: given.number("last_step")? as u32,
        closed: given.flag("closed"),
        slots: given.list("slots", |given| slot(&given))?,
    })
}

fn slot(given: &Given) -> Option<RunnerSlot> {
    Some(RunnerSlot {
        stem: given.html("stem")?,
        reference: match given.get("reference") {
            Some(given) => Some(reference(&given)?),
            None => None,
        },
        controls: controls(&given.get("controls")?)?,
        response: given.get("response").and_then(|given| read_response(&given)),
        saved_at: given.instant("saved_at"),
        flagged: given.flag("flagged"),
        has_hint: given.flag("has_hint"),
        hint: given.html("hint"),
        judgement: given.get("judgement").and_then(|given| judgement(&given)),
    })
}

/// Two values of a list.
fn pair(given: &Given) -> Option<(Given, Given)> {
    let mut pair = given.as_list(Some)?.into_iter();
    Some((pair.next()?, pair.next()?))
}

fn reference(given: &Given) -> Option<Reference> {
    if let Some(given) = given.get("Text") {
        let task = given.get("task").and_then(|given| pair(&given));
        return Some(Reference::Text {
            id: given.text("id")?,
            title: given.text("title")?,
            text: given.text("text")?,
            task: task.and_then(|(prompt, grade)| Some((prompt.as_text()?, grade.as_text()?))),
        });
    }
    let given = given.get("Sound")?;
    Some(Reference::Sound(Clip {
        id: given.text("id")?,
        title: given.text("title")?,
        media: given.text("media")?,
        seconds: given.number("seconds")?,
        peaks: given.list("peaks", |peak| peak.as_number().map(|peak| peak as u8))?,
    }))
}

/// The variant of an enum and what it holds.
fn variant(given: &Given) -> Option<(String, Given)> {
    given.entries()?.into_iter().next()
}

fn controls(given: &Given) -> Option<Controls> {
    let (kind, given) = variant(given)?;
    Some(match kind.as_str() {
        "Span" => Controls::Span {
            labels: given
                .list("labels", |given| Some(Label { id: given.text("id")?, title: given.text("title")? }))?,
            unit: match given.text("unit")?.as_str() {
                "sentence" => SpanUnit::Sentence,
                _ => SpanUnit::Minimal,
            },
            none: given.flag("none"),
        },
        "Rating" => Controls::Rating { traits: given.list("traits", |given| scale(&given))? },
        "Transcription" => Controls::Transcription { pack: given.text("pack")? },
        "Form" => Controls::Form {
            legend: given.text("legend")?,
            form: match given.text("form")?.as_str() {
                "Choice" => Form::Choice,
                "TextEntry" => Form::TextEntry,
                "Cloze" => Form::Cloze,
                "Correction" => Form::Correction,
                "Comparison" => Form::Comparison,
                "Match" => Form::Match,
                "Box" => Form::Box,
                _ => Form::Order,
            },
            html: given.html("html")?,
        },
        _ => return None,
    })
}

fn scale(given: &Given) -> Option<Trait> {
    Some(Trait {
        id: given.text("id")?,
        title: given.text("title")?,
        question: given.text("question")?,
        levels: given.list("levels", |level| level.as_text())?,
    })
}

/// A judgement.
pub(super) fn judgement(given: &Given) -> Option<Judgement> {
    Some(Judgement {
        grade: match given.text("grade")?.as_str() {
            "Right" => Grade::Right,
            "Partly" => Grade::Partly,
            _ => Grade::Wrong,
        },
        html: given.html("html")?,
        golds: given.list("golds", |given| {
            let (start, end) = pair(&given)?;
            Some((start.as_number()? as u32, end.as_number()? as u32))
        })?,
    })
}
