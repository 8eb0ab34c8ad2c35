//! Responses, in the shape of `/api/v1`.

use std::collections::BTreeMap;

use assessment::Response;
use assessment::response::MarkedSpan;
use wasm_bindgen::JsValue;

use super::given::Given;
use super::record::{Record, list, map};

fn span(given: &Given) -> Option<MarkedSpan> {
    Some(MarkedSpan {
        label: given.text("label")?,
        start: given.number("start")? as u32,
        end: given.number("end")? as u32,
    })
}

/// Reads a response.
pub(crate) fn read_response(given: &Given) -> Option<Response> {
    Some(match given.text("kind")?.as_str() {
        "choice" => Response::Choice { chosen: given.list("chosen", |id| id.as_text())? },
        "text-entry" => Response::TextEntry { text: given.text("text")? },
        "transcription" => Response::Transcription { text: given.text("text")? },
        "cloze" => {
            let mut gaps = BTreeMap::new();
            for (id, text) in given.get("gaps")?.entries()? {
                gaps.insert(id, text.as_text()?);
            }
            Response::Cloze { gaps }
        }
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
        _ => return None,
    })
}

/// Writes a response.
pub(crate) fn write_response(response: &Response) -> JsValue {
    let record = Record::default().with("kind", response.kind());
    let record = match response {
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
    };
    record.into()
}
