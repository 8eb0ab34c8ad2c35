//! Nothing that was acknowledged is lost, whatever becomes of the server.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

use crate::harness::{Ground, TestApp, command, has_bundle};

/// `munteok serve` as a process of its own; killed when dropped.
struct Served {
    process: Child,
    base: String,
}

impl Served {
    fn start(ground: &Ground) -> Self {
        let mut serve = command(&["serve", "--addr", "127.0.0.1:0", "--log", "warn"]);
        serve.env("MUNTEOK_DATA", &ground.folder);
        if let Some(url) = &ground.postgres {
            serve.env("MUNTEOK_DATABASE_URL", url);
        }
        let mut process = serve.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let output = BufReader::new(process.stdout.take().unwrap());
        let ready = output
            .lines()
            .map_while(Result::ok)
            .find_map(|line| line.strip_prefix("문턱 ").map(str::to_owned));
        Self { process, base: ready.expect("the server starts") }
    }
}

impl Drop for Served {
    /// SIGKILL: it has no time for anything.
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

async fn an_answer_called_saved_survives_a_killed_server(app: TestApp) {
    let house = app.clone().stopped().await;
    if !has_bundle() {
        crate::harness::skipped("the test that kills the server; it needs the bundle: `cargo xtask build`");
        return;
    }
    let served = Served::start(&house.ground);
    let nari = app.program_at(&served.base);
    nari.start_as_guest().await;
    let gates = nari.read("/gates").await.expect(200).json();
    let mut gate = nari.begin_gate(gates[0]["id"].as_str().unwrap()).await;
    let response = |round: u64, kind: &str| match kind {
        "choice" => serde_json::json!({"kind": kind, "chosen": []}),
        "text-entry" | "transcription" => serde_json::json!({"kind": kind, "text": format!("말 {round}")}),
        "cloze" => serde_json::json!({"kind": kind, "gaps": {}}),
        "span" => serde_json::json!({"kind": kind, "spans": [], "none": true}),
        _ => serde_json::json!({"kind": kind, "scores": {}, "unratable": true}),
    };
    for (round, item) in (1..).zip(gate.items()) {
        let kind = gate.slot(&item)["question"]["interaction"]["kind"].as_str().unwrap().to_owned();
        let kept = response(round, &kind);
        nari.save(&mut gate, &item, &kept).await;
    }
    let saved = gate.last_step;
    // The last answer was acknowledged an instant ago.
    drop(served);

    let served = Served::start(&house.ground);
    let nari = app.program_at(&served.base).bearing(&nari.token());
    let again = nari.resume(&gate.id).await;
    assert_eq!(again.last_step, saved);
    for item in gate.items() {
        assert!(again.slot(&item)["response"].is_object(), "{item} was lost");
    }
}

on_both!(an_answer_called_saved_survives_a_killed_server);
