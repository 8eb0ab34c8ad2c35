//! Error rates of transcripts, and annotated transcripts as plain text.

use std::sync::OnceLock;

use assessment::text;
use assessment::transcription::{ErrorRate, Pack, Side};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::embedded::content::bundled;

#[derive(Deserialize)]
#[serde(untagged)]
enum Input {
    Pair {
        #[serde(rename = "ref")]
        key: String,
        #[serde(rename = "hyp")]
        given: String,
    },
    Annotated {
        annotated: String,
    },
}

/// The bundled pack whose annotations the suite uses.
fn etri() -> Result<&'static Pack, String> {
    static PACK: OnceLock<Option<Pack>> = OnceLock::new();
    let read = || exchange::content::pack(&bundled().ok()?, "etri");
    PACK.get_or_init(read).as_ref().ok_or_else(|| "the bundled pack `etri` has faults".to_owned())
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
    let input =
        Input::deserialize(input).map_err(|_| "an input has `ref` and `hyp`, or `annotated`".to_owned())?;
    let (key, given) = match input {
        Input::Pair { key, given } => (key, given),
        Input::Annotated { annotated } => {
            let plain = |side| etri().map(|pack| pack.plain(&annotated, side));
            return Ok(json!({ "spelling": plain(Side::Spelling)?, "phonetic": plain(Side::Sound)? }));
        }
    };
    let characters = |form: fn(&str) -> String| block(ErrorRate::of_characters(&form(&key), &form(&given)));
    Ok(json!({
        "wer": block(ErrorRate::of_words(&key, &given)),
        "cer": block(ErrorRate::of_characters(&key, &given)),
        "cer_nospace": characters(text::nospace),
        "cer_jamo": characters(text::jamo),
        "cer_lenient": characters(text::lenient),
    }))
}
