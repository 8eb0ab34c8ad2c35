//! Steps are numbered: order, repeats, and two tabs at once.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::json;

use crate::harness::TestApp;
use crate::harness::sample::{WHOLE, right, write, wrong};

async fn one_out_of_order_is_told_which_is_due(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "single", &right("single")).await;
    for step in [0, 1, 3, 4_000_000_000] {
        let refused = nari.save_as(&gate, step, gate.place("word"), &write("말")).await;
        let problem = refused.expect_problem(409, "out-of-order");
        assert_eq!(problem["expected_step"], 2, "step {step}");
    }
    let gate = nari.resume(&gate.id).await;
    assert_eq!(gate.last_step, 1);
    assert!(gate.slot("word")["response"].is_null());
}

async fn a_repeat_of_the_same_step_is_harmless(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    let beginning = practice.clone();
    nari.save(&mut practice, "single", &wrong("single")).await;
    nari.try_save(&beginning, "single", &wrong("single")).await.expect(200);

    let before = practice.clone();
    let checked = nari.check(&mut practice, "single").await;
    let again = nari.try_check(&before, before.place("single")).await.expect(200).json();
    assert_eq!(again["feedback"], checked["feedback"]);

    let before = practice.clone();
    nari.submit(&mut practice).await;
    nari.try_submit(&before).await.expect(200);
    nari.try_save(&beginning, "single", &wrong("single")).await.expect(200);
    assert_eq!(app.database().rows().await["answers"], 1, "nothing is counted twice");
}

async fn another_deed_under_a_number_that_was_taken_is_refused(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    let stale_tab = gate.clone();
    nari.save(&mut gate, "single", &right("single")).await;
    for (item, response) in [("single", wrong("single")), ("word", write("말"))] {
        let problem = nari.try_save(&stale_tab, item, &response).await.expect_problem(409, "out-of-order");
        assert_eq!(problem["expected_step"], 2);
    }
    nari.try_flag(&stale_tab, 0, true).await.expect_problem(409, "out-of-order");
    nari.try_submit(&stale_tab).await.expect_problem(409, "out-of-order");
    assert_eq!(nari.resume(&gate.id).await.slot("single")["response"], right("single"));
}

async fn of_two_tabs_at_once_one_is_told_to_read_again(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    for round in 0..8 {
        let (one, other) = (write(&format!("왼쪽 {round}")), write(&format!("오른쪽 {round}")));
        let (left, right) =
            tokio::join!(nari.try_save(&gate, "word", &one), nari.try_save(&gate, "word", &other));
        let (kept, refused, text) =
            if left.status == 200 { (left, right, one) } else { (right, left, other) };
        kept.expect(200);
        let problem = refused.expect_problem(409, "out-of-order");
        assert_eq!(problem["expected_step"], round + 2);
        gate = nari.resume(&gate.id).await;
        assert_eq!((gate.last_step, &gate.slot("word")["response"]), (round + 1, &text));
    }
}

async fn the_same_step_sent_twice_at_once_is_taken_once(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    for round in 0..8 {
        let said = write(&format!("같은 말 {round}"));
        let (one, other) =
            tokio::join!(nari.try_save(&gate, "word", &said), nari.try_save(&gate, "word", &said));
        for answer in [one, other] {
            assert_eq!(answer.expect(200).json()["last_step"], round + 1);
        }
        gate = nari.resume(&gate.id).await;
    }
}

async fn a_crowd_of_saves_leaves_no_gap(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    let mut crowd = tokio::task::JoinSet::new();
    for number in 0..12 {
        let (nari, gate) = (nari.clone(), gate.clone());
        crowd.spawn(async move {
            // Each goes on from what it is told, as the runner does.
            let mut step = 1;
            loop {
                let answer =
                    nari.save_as(&gate, step, gate.place("word"), &write(&format!("말 {number}"))).await;
                match answer.status {
                    200 => return answer.json()["last_step"].as_u64().unwrap(),
                    409 => step = answer.json()["expected_step"].as_u64().unwrap(),
                    other => panic!("{other}: {}", answer.text()),
                }
            }
        });
    }
    let taken: BTreeSet<u64> = crowd.join_all().await.into_iter().collect();
    assert_eq!(taken, (1..=12).collect());
    assert_eq!(nari.resume(&gate.id).await.last_step, 12);
}

async fn a_submission_and_a_save_at_once_lose_nothing(app: TestApp) {
    for _ in 0..4 {
        let nari = app.guest().await;
        let gate = nari.begin_gate(WHOLE).await;
        let said = right("single");
        let save = nari.try_save(&gate, "single", &said);
        let (saved, submitted) = tokio::join!(save, nari.try_submit(&gate));
        match (saved.status, submitted.status) {
            (200, 409) => assert_eq!(nari.resume(&gate.id).await.slot("single")["response"], right("single")),
            (409, 200) => assert!(nari.result(&gate).await["verdict"].is_object()),
            both => panic!("{both:?}"),
        }
    }
}

async fn a_step_says_nothing_but_what_it_is_for(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    let body = json!({"step": 1, "hurry": true});
    nari.call(Method::POST, &format!("{}/closure", gate.path()), &body).await.expect_problem(422, "body");
    assert!(nari.resume(&gate.id).await.view["closure"].is_null());
}

on_both!(
    one_out_of_order_is_told_which_is_due,
    a_repeat_of_the_same_step_is_harmless,
    another_deed_under_a_number_that_was_taken_is_refused,
    of_two_tabs_at_once_one_is_told_to_read_again,
    the_same_step_sent_twice_at_once_is_taken_once,
    a_crowd_of_saves_leaves_no_gap,
    a_submission_and_a_save_at_once_lose_nothing,
    a_step_says_nothing_but_what_it_is_for,
);
