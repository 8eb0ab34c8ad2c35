//! The clock is the server's, and does not stop.

use serde_json::json;

use crate::harness::sample::{self, WHOLE, WHOLE_MINUTES, right, wrong};
use crate::harness::{Answer, HOUR, MINUTE, SECOND, TestApp};

const END: i64 = WHOLE_MINUTES * MINUTE;

/// After the end, whether the job has closed the attempt already or not.
#[track_caller]
fn expect_over(answer: Answer) {
    let code = answer.json()["code"].as_str().unwrap_or_default().to_owned();
    assert!(["time-over", "closed"].contains(&code.as_str()), "{}", answer.text());
    let problem = answer.expect_problem(409, &code);
    let said = problem["message"].as_str().unwrap();
    assert!(said.contains("시간이 끝나서") || said.contains("이미 끝난"), "{said}");
}

async fn saving_goes_on_to_the_last_instant(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    app.wait(END - 1);
    nari.save(&mut gate, "single", &right("single")).await;
    app.wait(1);
    expect_over(nari.try_save(&gate, "word", &right("word")).await);
    assert_eq!(nari.result(&gate).await["verdict"]["points"], 1.0);
}

async fn nothing_is_taken_after_the_end(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "single", &right("single")).await;
    app.wait(END);
    expect_over(nari.try_save(&gate, "single", &wrong("single")).await);
    expect_over(nari.try_flag(&gate, 0, true).await);
    // Submitting then only says that nothing more comes; if the job was quicker, there is nothing left to close.
    let submitted = nari.try_submit(&gate).await;
    assert!([200, 409].contains(&submitted.status), "{}", submitted.text());
    let result = nari.result(&gate).await;
    assert_eq!(result["verdict"]["points"], 1.0, "what was saved before counts");
    assert_eq!(result["attempt"]["closure"]["reason"], "time-ended");
}

async fn an_attempt_nobody_looks_at_is_judged_by_the_job(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.answer_all(&mut gate, right).await;
    app.wait(END + HOUR);
    app.service().close_overdue().await.unwrap();
    let judged = app.database().texts("SELECT status || ' ' || closed_by FROM attempts").await;
    assert_eq!(judged, ["judged time-ended"]);
    assert_eq!(app.service().close_overdue().await.unwrap(), 0, "once is enough");
    let summary = nari.attempts().await[0].clone();
    assert_eq!(summary["verdict"]["passed"], true);
}

async fn an_attempt_is_judged_when_somebody_looks(app: TestApp) {
    let nari = app.guest().await;
    for (gate, path) in [(WHOLE, ""), ("sample/twice", "/result"), ("plain/one", "")] {
        let gate = nari.begin_gate(gate).await;
        app.wait(END);
        nari.read(&format!("{}{path}", gate.path())).await.expect(200);
        let status = app.database().texts("SELECT DISTINCT status FROM attempts").await;
        assert_eq!(status, ["judged"]);
    }
}

async fn practice_has_no_clock(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    app.wait(30 * 24 * HOUR);
    app.service().close_overdue().await.unwrap();
    nari.save(&mut practice, "single", &right("single")).await;
    nari.check(&mut practice, "single").await;
}

async fn an_unanswered_gate_fails_with_every_item_explained(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    app.wait(END);
    let result = nari.result(&gate).await;
    assert_eq!(result["verdict"]["passed"], false);
    assert_eq!(result["verdict"]["points"], 0.0);
    for slot in result["attempt"]["slots"].as_array().unwrap() {
        assert_eq!(slot["feedback"]["score"]["findings"][0]["note"]["note"], "unanswered", "{slot}");
        assert!(slot["feedback"]["solution"]["explanation"].as_str().unwrap().starts_with("KEYMARK"));
    }
}

async fn the_wait_counts_from_the_beginning_even_if_nobody_came_back(app: TestApp) {
    let nari = app.guest().await;
    nari.begin_gate(WHOLE).await;
    app.wait(END);
    nari.try_begin(&json!({"gate": WHOLE})).await.expect_problem(409, "retake-wait");
}

async fn time_ends_for_many_at_once(app: TestApp) {
    let mut crowd = Vec::new();
    for _ in 0..12 {
        let person = app.guest().await;
        let mut gate = person.begin_gate(WHOLE).await;
        person.save(&mut gate, "single", &sample::right("single")).await;
        crowd.push((person, gate));
    }
    app.wait(END + SECOND);
    // Two servers, and everybody looking at once.
    let other = app.service().clone();
    let (one, two) = tokio::join!(app.service().close_overdue(), other.close_overdue());
    one.unwrap();
    two.unwrap();
    for (person, gate) in crowd {
        assert_eq!(person.result(&gate).await["verdict"]["points"], 1.0);
    }
    assert_eq!(app.database().rows().await["answers"], 192, "each item of each attempt once");
}

on_both!(
    saving_goes_on_to_the_last_instant,
    nothing_is_taken_after_the_end,
    an_attempt_nobody_looks_at_is_judged_by_the_job,
    an_attempt_is_judged_when_somebody_looks,
    practice_has_no_clock,
    an_unanswered_gate_fails_with_every_item_explained,
    the_wait_counts_from_the_beginning_even_if_nobody_came_back,
    time_ends_for_many_at_once,
);
