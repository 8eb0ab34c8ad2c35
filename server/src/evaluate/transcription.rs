//! Error rates of transcripts.

use assessment::text;
use assessment::transcription::ErrorRate;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Input {
    #[serde(rename = "ref")]
    key: String,
    #[serde(rename = "hyp")]
    given: String,
}

fn block(rate: ErrorRate) -> Value {
    json!({
        "n": rate.length,
        "m": rate.given_length(),
        "distance": rate.distance,
        "rate": rate.jiwer(),
        "sdi": [rate.substitutions, rate.deletions, rate.insertions],
    })
}

pub(super) fn evaluate(input: &Value) -> Result<Value, String> {
    let Input { key, given } = Input::deserialize(input).map_err(|error| error.to_string())?;
    let characters = |form: fn(&str) -> String| block(ErrorRate::of_characters(&form(&key), &form(&given)));
    Ok(json!({
        "wer": block(ErrorRate::of_words(&key, &given)),
        "cer": block(ErrorRate::of_characters(&key, &given)),
        "cer_nospace": characters(text::nospace),
        "cer_jamo": characters(text::jamo),
        "cer_lenient": characters(text::lenient),
    }))
}
