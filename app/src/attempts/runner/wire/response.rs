//! Responses, in the shape of `/api/v1`.

use std::collections::BTreeMap;

use assessment::Response;
use assessment::response::{MarkedBox, MarkedSpan, Verdict};

use super::given::Given;
use super::record::{Record, list, map};

fn span(given: &Given) -> Option<MarkedSpan> {
    Some(MarkedSpan {
        label: given.text("label")?,
        start: given.number("start")? as u32,
        end: given.number("end")? as u32,
    })
}

fn a_box(given: &Given) -> Option<MarkedBox> {
    let side = |name| given.number(name).map(|side| side as u32);
    Some(MarkedBox {
        label: given.text("label")?,
        x: side("x")?,
        y: side("y")?,
        width: side("width")?,
        height: side("height")?,
    })
}

/// A text per id.
fn texts(given: &Given) -> Option<BTreeMap<String, String>> {
    let mut texts = BTreeMap::new();
    for (id, text) in given.entries()? {
        texts.insert(id, text.as_text()?);
    }
    Some(texts)
}

/// Reads a response.
pub(crate) fn read_response(given: &Given) -> Option<Response> {
    Some(match given.text("kind")?.as_str() {
        "choice" => Response::Choice { chosen: given.list("chosen", |id| id.as_text())? },
        "text-entry" => Response::TextEntry { text: given.text("text")? },
        "transcription" => Response::Transcription { text: given.text("text")? },
        "cloze" => Response::Cloze { gaps: texts(&given.get("gaps")?)? },
        "span" => {
            Response::Span { spans: given.list("spans", |given| span(&given))?, none: given.flag("none") }
        }
        "rating" => {
            let mut scores = BTreeMap::new();
            for (id, score) in given.get("scores")?.entries()? {
                scores.insert(id, score.as_number()? as u8);
            }
            Response::Rating { scores, unratable: given.flag("unratable") }
        }
        "correction" => Response::Correction { text: given.text("text")?, none: given.flag("none") },
        "comparison" => Response::Comparison {
            verdict: given.text("verdict").and_then(|code| Verdict::of_code(&code)),
            rationale: given.list("rationale", |id| id.as_text())?,
        },
        "match" => Response::Match { pairs: texts(&given.get("pairs")?)? },
        "order" => Response::Order { order: given.list("order", |id| id.as_text())? },
        "box" => {
            Response::Box { boxes: given.list("boxes", |given| a_box(&given))?, none: given.flag("none") }
        }
        _ => return None,
    })
}

/// Writes a response.
pub(crate) fn write_response(response: &Response) -> Record {
    let record = Record::default().with("kind", response.kind());
    match response {
        Response::Choice { chosen } => record.with("chosen", list(chosen)),
        Response::TextEntry { text } | Response::Transcription { text } => record.with("text", text),
        Response::Cloze { gaps } => record.with("gaps", map(gaps)),
        Response::Span { spans, none } => {
            let span = |span: &MarkedSpan| {
                Record::default().with("label", &span.label).with("start", span.start).with("end", span.end)
            };
            record.with("spans", list(spans.iter().map(span))).with("none", *none)
        }
        Response::Rating { scores, unratable } => {
            let scores = scores.iter().map(|(id, score)| (id, *score));
            record.with("scores", map(scores)).with("unratable", *unratable)
        }
        Response::Correction { text, none } => record.with("text", text).with("none", *none),
        Response::Comparison { verdict, rationale } => {
            let record = record.with("rationale", list(rationale));
            match verdict {
                Some(verdict) => record.with("verdict", verdict.code()),
                None => record,
            }
        }
        Response::Match { pairs } => record.with("pairs", map(pairs)),
        Response::Order { order } => record.with("order", list(order)),
        Response::Box { boxes, none } => {
            let a_box = |one: &MarkedBox| {
                Record::default()
                    .with("label", &one.label)
                    .with("x", one.x)
                    .with("y", one.y)
                    .with("width", one.width)
                    .with("height", one.height)
            };
            record.with("boxes", list(boxes.iter().map(a_box))).with("none", *none)
        }
    }
}
