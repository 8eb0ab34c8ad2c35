//! `munteok serve` as a process of its own, on a test's ground.

use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStderr, ExitStatus, Stdio};

use serde_json::{Value, json};

use super::engine::Ground;
use super::program::command;

/// A process that serves; killed when dropped.
pub(crate) struct Served {
    process: Child,
    /// Where it listens.
    pub(crate) base: String,
    log: Lines<BufReader<ChildStderr>>,
}

impl Served {
    /// Starts one, with further variables, and waits until it listens.
    pub(crate) fn start(ground: &Ground, variables: &[(&str, &str)]) -> Self {
        // Its log is read only where a test waits for a line of it: few lines, or it would stand still.
        let mut serve = command(&["serve", "--addr", "127.0.0.1:0", "--log", "warn,server::cli=info"]);
        serve.env("MUNTEOK_DATA", &ground.folder).env("MUNTEOK_BEHIND_PROXY", "true");
        if let Some(url) = &ground.postgres {
            serve.env("MUNTEOK_DATABASE_URL", url);
        }
        serve.envs(variables.iter().copied());
        let serve = serve.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = serve.spawn().unwrap();
        let output = BufReader::new(process.stdout.take().unwrap());
        let log = BufReader::new(process.stderr.take().unwrap()).lines();
        let ready = output
            .lines()
            .map_while(Result::ok)
            .find_map(|line| line.strip_prefix("문턱 ").map(str::to_owned));
        Self { process, base: ready.expect("the server starts"), log }
    }

    /// SIGTERM, as an operator stops it; returns once the server has heard it.
    pub(crate) fn ask_to_stop(&mut self) {
        let kill = format!("kill -TERM {}", self.process.id());
        let status = std::process::Command::new("sh").args(["-c", &kill]).status().unwrap();
        assert!(status.success());
        let heard = self.log.by_ref().map_while(Result::ok).any(|line| line.contains("stopping"));
        assert!(heard, "the server says that it stops");
    }

    /// Waits for its end, once it was asked to stop.
    pub(crate) async fn end(mut self) -> ExitStatus {
        tokio::task::spawn_blocking(move || self.process.wait().unwrap()).await.unwrap()
    }
}

impl Drop for Served {
    /// SIGKILL: it has no time for anything.
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A response that fits a question of the bundled gates, and says which round it is of where it can.
pub(crate) fn some_response(kind: &str, round: u64) -> Value {
    match kind {
        "choice" => json!({"kind": kind, "chosen": []}),
        "text-entry" | "transcription" => json!({"kind": kind, "text": format!("말 {round}")}),
        "cloze" => json!({"kind": kind, "gaps": {}}),
        "span" => json!({"kind": kind, "spans": [], "none": true}),
        _ => json!({"kind": kind, "scores": {}, "unratable": true}),
    }
}
