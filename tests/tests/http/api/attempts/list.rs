//! `GET /api/v1/attempts`.

use crate::harness::TestApp;
use crate::harness::sample::{WHOLE, right};
use crate::harness::{MINUTE, SECOND};

async fn ones_own_newest_first(app: TestApp) {
    let nari = app.guest().await;
    let practice = nari.begin_practice("sample").await;
    app.wait(SECOND);
    let mut gate = nari.begin_gate(WHOLE).await;
    app.guest().await.begin_practice("plain").await;
    app.wait(MINUTE);
    nari.answer_all(&mut gate, right).await;
    nari.submit(&mut gate).await;

    let attempts = nari.attempts().await;
    let ids: Vec<_> = attempts.iter().map(|attempt| attempt["id"].as_str().unwrap()).collect();
    assert_eq!(ids, [gate.id.as_str(), practice.id.as_str()]);
    assert_eq!(attempts[0]["gate"], WHOLE);
    assert_eq!(attempts[0]["closed_at"], app.now().0);
    assert_eq!(attempts[0]["verdict"]["passed"], true);
    assert!(attempts[1]["gate"].is_null() && attempts[1]["closed_at"].is_null());
}

async fn strangers_have_none(app: TestApp) {
    app.program().read("/attempts").await.expect_problem(401, "no-session");
}

on_both!(ones_own_newest_first, strangers_have_none);
