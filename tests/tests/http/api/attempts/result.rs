//! `GET /api/v1/attempts/{id}/result`.

use crate::harness::TestApp;
use crate::harness::sample::{WHOLE, due_marks, wrong};

async fn is_not_out_while_the_attempt_runs(app: TestApp) {
    let nari = app.guest().await;
    for sitting in [nari.begin_gate(WHOLE).await, nari.begin_practice("sample").await] {
        let answer = nari.read(&format!("{}/result", sitting.path())).await;
        assert!(!answer.text().to_lowercase().contains("keymark"));
        answer.expect_problem(409, "not-judged");
    }
}

async fn explains_every_item(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.answer_all(&mut gate, wrong).await;
    nari.submit(&mut gate).await;
    let result = nari.result(&gate).await;
    let view = crate::harness::Sitting::of(&result["attempt"]);
    for item in view.items() {
        let slot = view.slot(&item).to_string();
        for mark in due_marks(&item) {
            assert!(slot.contains(&mark), "{mark} is not told: {slot}");
        }
    }
    // A known wrong answer is met with its own reason.
    assert!(view.slot("marks").to_string().contains("KEYMARK-marks-trap"));
    assert!(view.slot("gaps").to_string().contains("KEYMARK-gaps-option"));
}

on_both!(is_not_out_while_the_attempt_runs, explains_every_item);
