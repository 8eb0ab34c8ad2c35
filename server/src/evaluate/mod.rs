//! `munteok evaluate SUITE`: the product's own scoring on cases from standard input, to be judged from outside.

mod agreement;
mod answers;
mod items;
mod spans;
mod transcription;

use std::io::{Read, Write};
use std::process::ExitCode;

use serde_json::{Value, json};

/// Largest input, in bytes.
const INPUT_LIMIT: u64 = 256 * 1024 * 1024;

/// Reads `{"cases":[{"id":…,"input":{…}}]}`, writes `{"results":[{"id":…,"output":{…}}]}`. A malformed case gives an
/// `error` in its place and exit code 1; the rest still come out.
pub(crate) fn run(suite: &str) -> anyhow::Result<ExitCode> {
    let evaluate: fn(&Value) -> Result<Value, String> = match suite {
        "agreement" => agreement::evaluate,
        "answers" => answers::evaluate,
        "items" => items::evaluate,
        "spans" => spans::evaluate,
        "transcription" => transcription::evaluate,
        other => {
            anyhow::bail!(
                "there is no suite `{other}`; known are: agreement, answers, items, spans, transcription"
            )
        }
    };
    let mut text = String::new();
    std::io::stdin().take(INPUT_LIMIT).read_to_string(&mut text)?;
    let request: Value = serde_json::from_str(&text)
        .map_err(|error| anyhow::anyhow!("standard input is not JSON: {error}"))?;
    let cases =
        request["cases"].as_array().ok_or_else(|| anyhow::anyhow!("standard input has no list `cases`"))?;
    let mut malformed = false;
    let results: Vec<Value> = cases
        .iter()
        .map(|case| match evaluate(&case["input"]) {
            Ok(output) => json!({ "id": case["id"], "output": output }),
            Err(error) => {
                malformed = true;
                json!({ "id": case["id"], "error": error })
            }
        })
        .collect();
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, &json!({ "results": results }))?;
    writeln!(out)?;
    Ok(if malformed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
