//! The reference implementation on the same texts, where this machine has it.

use std::process::Command;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::transcript::Pair;
use crate::{
    command::{on_path, quietly},
    files,
    workspace::Workspace,
};

/// Character error rate with its alignment, as ours has one: median of seven.
const SCRIPT: &str = "\
import json, sys, time
import jiwer
key, given = (open(name, encoding='utf-8').read() for name in sys.argv[1:3])
times = []
for _ in range(7):
    start = time.perf_counter()
    out = jiwer.process_characters(key, given)
    times.append(time.perf_counter() - start)
distance = out.substitutions + out.deletions + out.insertions
print(json.dumps({'milliseconds': 1000 * sorted(times)[3], 'distance': distance}))
";

/// What it found and how long that took.
#[derive(Deserialize)]
pub(super) struct Theirs {
    pub(super) milliseconds: f64,
    pub(super) distance: u32,
}

/// Runs it; none, loudly, where Python or jiwer is missing.
pub(super) fn measure(workspace: &Workspace, pair: &Pair) -> Result<Option<Theirs>> {
    let skipped = |why: &str| {
        let bar = "!".repeat(78);
        eprintln!(
            "{bar}\nskipped: {why}. The ratio against jiwer is not measured (`pip install jiwer`).\n{bar}"
        );
        Ok(None)
    };
    let Some(python) = on_path("python3") else { return skipped("no python3") };
    if quietly(Command::new(&python).args(["-c", "import jiwer"])).is_err() {
        return skipped("no jiwer");
    }
    let folder = workspace.scratch();
    let (key, given) = (folder.join("key.txt"), folder.join("given.txt"));
    files::write(&key, pair.key.as_bytes())?;
    files::write(&given, pair.given.as_bytes())?;
    let said = quietly(Command::new(python).args(["-c", SCRIPT]).arg(key).arg(given))?;
    serde_json::from_str(said.trim()).map(Some).with_context(|| format!("jiwer said {said}"))
}
