//! Nothing that was acknowledged is lost, whatever becomes of the server.

use crate::harness::{Served, TestApp, has_bundle, some_response};

async fn an_answer_called_saved_survives_a_killed_server(app: TestApp) {
    let house = app.clone().stopped().await;
    if !has_bundle() {
        crate::harness::skipped("the test that kills the server; it needs the bundle: `cargo xtask build`");
        return;
    }
    let served = Served::start(&house.ground, &[]);
    let nari = app.program_at(&served.base);
    nari.start_as_guest().await;
    let gates = nari.read("/gates").await.expect(200).json();
    let mut gate = nari.begin_gate(gates[0]["id"].as_str().unwrap()).await;
    for (round, item) in (1..).zip(gate.items()) {
        let kept = some_response(gate.kind(&item), round);
        nari.save(&mut gate, &item, &kept).await;
    }
    let saved = gate.last_step;
    // The last answer was acknowledged an instant ago.
    drop(served);

    let served = Served::start(&house.ground, &[]);
    let nari = app.program_at(&served.base).bearing(&nari.token());
    let again = nari.resume(&gate.id).await;
    assert_eq!(again.last_step, saved);
    for item in gate.items() {
        assert!(again.slot(&item)["response"].is_object(), "{item} was lost");
    }
}

on_both!(an_answer_called_saved_survives_a_killed_server);
