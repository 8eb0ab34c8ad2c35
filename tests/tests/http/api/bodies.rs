//! Bodies that cannot be read.

use reqwest::Method;
use serde_json::json;

use crate::harness::sample::{WHOLE, write};
use crate::harness::{Answer, Person, TestApp};

async fn send(person: &Person, kind: &str, body: impl Into<reqwest::Body>) -> Answer {
    let request = person.request(Method::POST, "/api/v1/attempts").header("content-type", kind).body(body);
    person.send(request).await
}

async fn are_refused_and_change_nothing(app: TestApp) {
    let nari = app.guest().await;
    let before = app.database().rows().await;
    send(&nari, "application/json", "{\"gate\": ").await.expect_problem(400, "body");
    send(&nari, "application/json", vec![0xff, 0xfe, b'{']).await.expect_problem(400, "body");
    send(&nari, "application/json", "").await.expect_problem(400, "body");
    send(&nari, "text/plain", "{}").await.expect_problem(415, "body");
    send(&nari, "application/json", "[]").await.expect_problem(400, "body");
    send(&nari, "application/json", "{}").await.expect_problem(400, "body");
    let both = "{\"gate\": \"sample/whole\", \"practice\": {\"domain\": \"sample\"}}";
    send(&nari, "application/json", both).await.expect_problem(400, "body");
    for body in [
        json!({"gate": 5}),
        json!({"gate": "no slash"}),
        json!({"practice": {"domain": "sample", "count": -1}}),
        json!({"practice": {"domain": "sample", "more": true}}),
        json!({"exam": "sample"}),
    ] {
        nari.try_begin(&body).await.expect_problem(422, "body");
    }
    nari.call(Method::POST, "/account", &json!({"email": "nari@example.kr"}))
        .await
        .expect_problem(422, "body");
    assert_eq!(app.database().rows().await, before);
}

async fn too_large_ones_are_refused_with_the_limit(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    let answer = nari.try_save(&gate, "word", &write(&"가".repeat(30_000))).await;
    let problem = answer.expect_problem(413, "too-large");
    assert_eq!(problem["limit"], 65_536);
    assert!(problem["message"].as_str().unwrap().contains("64 KB"), "{problem}");
    assert_eq!(nari.resume(&gate.id).await.last_step, 0);
}

async fn problems_are_worded_in_the_readers_language(app: TestApp) {
    let nari = app.guest().await;
    let said = |problem: serde_json::Value| problem["message"].as_str().unwrap().to_owned();
    let korean =
        said(nari.try_begin(&json!({"gate": "sample/nowhere"})).await.expect_problem(404, "not-found"));
    let english = said(
        nari.speaking("en-GB,en;q=0.9")
            .try_begin(&json!({"gate": "sample/nowhere"}))
            .await
            .expect_problem(404, "not-found"),
    );
    assert!(
        korean.contains("찾는 내용이 없어요") && english.contains("nothing here"),
        "{korean} / {english}"
    );
}

on_both!(
    are_refused_and_change_nothing,
    too_large_ones_are_refused_with_the_limit,
    problems_are_worded_in_the_readers_language,
);
