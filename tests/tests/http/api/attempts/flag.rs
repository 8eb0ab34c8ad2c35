//! `PUT /api/v1/attempts/{id}/slots/{slot}/flag`.

use reqwest::Method;
use serde_json::json;

use crate::harness::TestApp;
use crate::harness::sample::WHOLE;

async fn a_flag_is_put_and_taken(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.flag(&mut gate, "word", true).await;
    assert_eq!(nari.resume(&gate.id).await.slot("word")["flagged"], true);
    nari.flag(&mut gate, "word", false).await;
    assert_eq!(nari.resume(&gate.id).await.slot("word")["flagged"], false);
}

async fn one_without_a_word_or_a_place_is_refused(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    let path = format!("{}/slots/0/flag", gate.path());
    nari.call(Method::PUT, &path, &json!({"step": 1})).await.expect_problem(422, "body");
    nari.try_flag(&gate, 16, true).await.expect_problem(404, "unknown-slot");
}

on_both!(a_flag_is_put_and_taken, one_without_a_word_or_a_place_is_refused);
