//! `munteok evaluate SUITE`: the product's own scoring on cases from standard input, to be judged from outside.

mod ability;
mod agreement;
mod answers;
mod fsrs;
mod items;
mod passprob;
mod qti;
mod spans;
mod transcription;

use std::io::{Read, Write};
use std::process::ExitCode;

use serde_json::{Value, json};

/// Largest input, in bytes.
const INPUT_LIMIT: u64 = 256 * 1024 * 1024;

/// Reads `{"cases":[{"id":…,"input":{…}}]}`, writes `{"results":[{"id":…,"output":{…}}]}`. A malformed case gives an
/// `error` in its place and exit code 1; the rest still come out. The suite `passprob` reads and writes one document
/// instead.
pub(crate) fn run(suite: &str) -> anyhow::Result<ExitCode> {
    let evaluate: fn(&Value) -> Result<Value, String> = match suite {
        "ability" => ability::evaluate,
        "agreement" => agreement::evaluate,
        "answers" => answers::evaluate,
        "fsrs" => fsrs::evaluate,
        "items" => items::evaluate,
        "qti" => qti::evaluate,
        "spans" => spans::evaluate,
        "transcription" => transcription::evaluate,
        "passprob" => {
            let document = passprob::evaluate(&read()?).map_err(anyhow::Error::msg)?;
            write(&document)?;
            return Ok(ExitCode::SUCCESS);
        }
        other => {
            anyhow::bail!(
                "there is no suite `{other}`; known are: ability, agreement, answers, fsrs, items, passprob, qti, spans, transcription"
            )
        }
    };
    let request = read()?;
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
    write(&json!({ "results": results }))?;
    Ok(if malformed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn read() -> anyhow::Result<Value> {
    let mut text = String::new();
    std::io::stdin().take(INPUT_LIMIT).read_to_string(&mut text)?;
    serde_json::from_str(&text).map_err(|error| anyhow::anyhow!("standard input is not JSON: {error}"))
}

fn write(document: &Value) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, document)?;
    writeln!(out)?;
    Ok(())
}
