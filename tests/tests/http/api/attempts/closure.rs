//! `POST /api/v1/attempts/{id}/closure`: submitting.

use crate::harness::TestApp;
use crate::harness::sample::{WHOLE, right};

async fn what_is_over_stays_over(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "single", &right("single")).await;
    nari.submit(&mut gate).await;
    let closed = nari.result(&gate).await;
    nari.try_save(&gate, "word", &right("word")).await.expect_problem(409, "closed");
    nari.try_flag(&gate, 0, true).await.expect_problem(409, "closed");
    nari.try_submit(&gate).await.expect_problem(409, "closed");
    let view = nari.resume(&gate.id).await;
    assert_eq!(view.view["closure"]["reason"], "submitted");
    assert_eq!(nari.result(&gate).await, closed);
}

async fn a_section_under_its_minimum_fails_the_gate(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    for item in gate.items() {
        if !["single", "several"].contains(&item.as_str()) {
            nari.save(&mut gate, &item, &right(&item)).await;
        }
    }
    nari.submit(&mut gate).await;
    let verdict = nari.result(&gate).await["verdict"].clone();
    // Fourteen of sixteen is over the bar, but one of three choices is under its half.
    assert_eq!((&verdict["points"], &verdict["passed"]), (&14.0.into(), &false.into()));
    let passed: Vec<_> =
        verdict["sections"].as_array().unwrap().iter().map(|section| &section["passed"]).collect();
    assert_eq!(passed, [false, true, true]);
}

async fn exactly_the_bar_is_enough(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    for item in gate.items() {
        if !["word", "gaps", "keep", "frame"].contains(&item.as_str()) {
            nari.save(&mut gate, &item, &right(&item)).await;
        }
    }
    nari.submit(&mut gate).await;
    let verdict = nari.result(&gate).await["verdict"].clone();
    assert_eq!((&verdict["points"], &verdict["passed"]), (&12.0.into(), &true.into()));
}

on_both!(what_is_over_stays_over, a_section_under_its_minimum_fails_the_gate, exactly_the_bar_is_enough);
