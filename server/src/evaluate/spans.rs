//! Agreement of marked spans and boxes with gold.

use assessment::response::MarkedSpan;
use assessment::span_agreement::{Rectangle, Tally, box_agreement, character_agreement, span_agreement};
use serde::Deserialize;
use serde_json::{Value, json};

/// Start, end (exclusive), label.
type Triple = (u32, u32, String);

#[derive(Deserialize)]
#[serde(untagged)]
enum Input {
    Spans { gold: Vec<Triple>, pred: Vec<Triple> },
    Boxes { gold_boxes: Vec<[f64; 4]>, pred_boxes: Vec<[f64; 4]> },
}

fn spans(triples: Vec<Triple>) -> Result<Vec<MarkedSpan>, String> {
    let span = |(start, end, label)| {
        if start < end {
            Ok(MarkedSpan { label, start, end })
        } else {
            Err(format!("span {start}–{end} `{label}` holds nothing"))
        }
    };
    triples.into_iter().map(span).collect()
}

fn boxes(corners: Vec<[f64; 4]>) -> Result<Vec<Rectangle>, String> {
    let rectangle =
        |corners| Rectangle::try_from(corners).map_err(|error| format!("box {corners:?}: {error}"));
    corners.into_iter().map(rectangle).collect()
}

/// The suite writes 0 where a ratio is 0/0, as the package does that made it.
fn ratios(tally: &Tally) -> [f64; 3] {
    [tally.precision(), tally.recall(), tally.f1()].map(|ratio| ratio.unwrap_or(0.0))
}

fn mode(tally: &Tally) -> Value {
    let [precision, recall, f1] = ratios(tally);
    json!({ "precision": precision, "recall": recall, "f1": f1 })
}

pub(super) fn evaluate(input: &Value) -> Result<Value, String> {
    let input = Input::deserialize(input).map_err(|_| {
        "an input has `gold` and `pred` with [start, end, label], or `gold_boxes` and `pred_boxes` with four numbers"
            .to_owned()
    })?;
    match input {
        Input::Spans { gold, pred } => {
            let (gold, given) = (spans(gold)?, spans(pred)?);
            let found = span_agreement(&gold, &given);
            Ok(json!({
                "strict": mode(&found.strict),
                "exact": mode(&found.exact),
                "partial": mode(&found.partial),
                "ent_type": mode(&found.kind),
                "char_iou": character_agreement(&gold, &given).all.iou(),
            }))
        }
        Input::Boxes { gold_boxes, pred_boxes } => {
            let found = box_agreement(&boxes(gold_boxes)?, &boxes(pred_boxes)?);
            let at_half = found.at(0.5);
            let [precision, recall, f1] = ratios(&at_half);
            Ok(json!({
                "iou": found.iou,
                "matched50": at_half.credit,
                "precision50": precision,
                "recall50": recall,
                "f1_50": f1,
            }))
        }
    }
}
