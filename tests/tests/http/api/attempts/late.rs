//! What was given in time and arrives late counts; what arrives later still is kept.

use reqwest::Method;
use serde_json::{Value, json};

use crate::harness::sample::right;
use crate::harness::{MINUTE, SECOND, TestApp};

/// Five minutes, and the usual minute for what arrives late.
const GATE: &str = "sample/twice";
const END: i64 = 5 * MINUTE;

fn save(step: u32, slots: &[(usize, Value)], given_at: i64) -> Value {
    json!({"step": step, "responses": responses(slots, given_at)})
}

fn responses(slots: &[(usize, Value)], given_at: i64) -> Vec<Value> {
    let given =
        |(slot, response): &(usize, Value)| json!({"slot": slot, "response": response, "given_at": given_at});
    slots.iter().map(given).collect()
}

async fn what_was_given_before_the_end_counts_a_minute_longer(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(GATE).await;
    let ends_at = gate.view["ends_at"].as_i64().unwrap();
    assert_eq!(gate.view["closes_at"], ends_at + 60 * SECOND);
    let given: Vec<_> = gate.items().iter().enumerate().map(|(slot, item)| (slot, right(item))).collect();
    app.wait(END + 59 * SECOND);
    app.service().close_overdue().await.unwrap();
    let path = format!("{}/responses", gate.path());
    let late = nari.call(Method::PUT, &path, &save(1, &given[..2], ends_at)).await;
    late.expect_problem(409, "time-over");
    let receipt = nari.call(Method::PUT, &path, &save(1, &given[..2], ends_at - 1)).await.expect(200).json();
    assert_eq!(receipt["last_step"], 2, "each is a step");
    let again = nari.call(Method::PUT, &path, &save(1, &given[..2], ends_at - 1)).await.expect(200).json();
    assert_eq!(again["last_step"], 2, "a repeat is answered like the first time");
    let unclaimed = json!({"step": 3, "response": right(&gate.items()[2])});
    let one = format!("{}/slots/2/response", gate.path());
    nari.call(Method::PUT, &one, &unclaimed).await.expect_problem(409, "time-over");
    app.wait(SECOND);
    nari.call(Method::PUT, &path, &save(3, &given[2..], 0)).await.expect(409);
    app.service().close_overdue().await.unwrap();
    let result = nari.result(&gate).await;
    assert_eq!(result["verdict"]["points"], 2.0);
    assert_eq!(result["attempt"]["closure"]["reason"], "time-ended");
}

async fn whoever_has_delivered_everything_need_not_wait(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(GATE).await;
    let first = gate.items()[0].clone();
    nari.save(&mut gate, &first, &right(&first)).await;
    app.wait(END);
    nari.read(&format!("{}/result", gate.path())).await.expect_problem(409, "not-judged");
    nari.try_submit(&gate).await.expect(200);
    let result = nari.result(&gate).await;
    assert_eq!(result["verdict"]["points"], 1.0);
    assert_eq!(result["attempt"]["closure"]["reason"], "time-ended", "the clock ended it, not the learner");
}

async fn what_arrives_too_late_is_kept_and_changes_nothing(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(GATE).await;
    let ends_at = gate.view["ends_at"].as_i64().unwrap();
    app.wait(END + MINUTE);
    app.service().close_overdue().await.unwrap();
    let kept = json!({"choice": "kept"});
    nari.call(Method::POST, &format!("{}/set-aside", gate.path()), &kept).await.expect(422);
    let item = gate.items()[1].clone();
    let kept = json!({"responses": responses(&[(1, right(&item))], ends_at - 1)});
    for _ in 0..2 {
        nari.call(Method::POST, &format!("{}/set-aside", gate.path()), &kept).await.expect(204);
    }
    let result = nari.result(&gate).await;
    assert_eq!(result["verdict"]["points"], 0.0);
    let aside = result["attempt"]["slots"][1]["set_aside"].as_array().unwrap();
    assert_eq!(aside.len(), 1, "once, however often it is sent");
    assert_eq!((&aside[0]["response"], &aside[0]["given_at"]), (&right(&item), &json!(ends_at - 1)));
    let page = nari.page(&format!("/attempts/{}/result", gate.id)).await;
    assert!(page.text().contains("채점하지 않고 보관한 답 1개"), "{}", page.text());
    let unknown = json!({"responses": responses(&[(99, right(&item))], ends_at - 1)});
    nari.call(Method::POST, &format!("{}/set-aside", gate.path()), &unknown).await.expect(404);
    let foreign = app.guest().await;
    foreign.call(Method::POST, &format!("{}/set-aside", gate.path()), &kept).await.expect(404);
}

async fn of_two_devices_both_answers_are_kept(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(GATE).await;
    let item = gate.items()[0].clone();
    nari.save(&mut gate, &item, &right(&item)).await;
    let older = json!({"kind": "choice", "chosen": []});
    let counted = json!({"responses": responses(&[(0, right(&item)), (0, older)], 7)});
    nari.call(Method::POST, &format!("{}/set-aside", gate.path()), &counted).await.expect(204);
    let now = nari.read(&gate.path()).await.expect(200).json();
    assert_eq!(now["slots"][0]["response"], right(&item));
    assert_eq!(now["slots"][0]["set_aside"].as_array().unwrap().len(), 1, "what counts is not kept twice");
    assert_eq!(now["last_step"], 2);
}

async fn no_more_is_kept_than_an_honest_browser_sends(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(GATE).await;
    let empty = json!({"kind": "choice", "chosen": []});
    let many: Vec<Value> = (0..21).map(|at| json!({"slot": 0, "response": empty, "given_at": at})).collect();
    let path = format!("{}/set-aside", gate.path());
    let refused = nari.call(Method::POST, &path, &json!({"responses": many})).await;
    refused.expect_problem(409, "too-many-set-aside");
    nari.call(Method::POST, &path, &json!({"responses": many[..20]})).await.expect(204);
}

async fn several_are_saved_or_none(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(GATE).await;
    let path = format!("{}/responses", gate.path());
    let good = right(&gate.items()[0]);
    nari.call(Method::PUT, &path, &json!({"step": 1, "responses": []})).await.expect(422);
    let misfit = json!({"kind": "text-entry", "text": "가"});
    nari.call(Method::PUT, &path, &save(1, &[(0, good.clone()), (1, misfit)], 0)).await.expect(422);
    nari.call(Method::PUT, &path, &save(1, &[(0, good.clone()), (9, good.clone())], 0)).await.expect(404);
    let now = nari.read(&gate.path()).await.expect(200).json();
    assert_eq!((&now["last_step"], &now["slots"][0]["response"]), (&json!(0), &Value::Null));
    nari.call(Method::PUT, &path, &save(1, &[(0, good)], 0)).await.expect(200);
}

on_both!(
    what_was_given_before_the_end_counts_a_minute_longer,
    whoever_has_delivered_everything_need_not_wait,
    what_arrives_too_late_is_kept_and_changes_nothing,
    of_two_devices_both_answers_are_kept,
    no_more_is_kept_than_an_honest_browser_sends,
    several_are_saved_or_none,
);
