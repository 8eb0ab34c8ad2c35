//! `POST /api/v1/attempts`.

use std::collections::BTreeSet;

use serde_json::json;

use crate::harness::sample::{self, PRACTICE_ITEMS, TWICE, WHOLE, WHOLE_ITEMS};
use crate::harness::{DAY, MINUTE, SECOND, Sitting, TestApp};

async fn a_stranger_becomes_a_guest(app: TestApp) {
    let stranger = app.stranger();
    let begun = stranger.try_begin(&json!({"gate": WHOLE})).await.expect(201);
    assert_eq!(begun.cookies().len(), 1, "{:?}", begun.cookies());
    let sitting = stranger.resume(begun.json()["id"].as_str().unwrap()).await;
    assert_eq!(sitting.items().len(), WHOLE_ITEMS.len());
    let again = stranger.try_begin(&json!({"practice": {"domain": "plain"}})).await.expect(201);
    assert!(again.cookies().is_empty(), "the guest is known by now");
}

async fn a_wish_that_cannot_be_met_makes_no_guest(app: TestApp) {
    let before = app.database().rows().await;
    for (wish, status, code) in [
        (json!({"gate": "sample/nowhere"}), 404, "not-found"),
        (json!({"gate": "nowhere/whole"}), 404, "not-found"),
        (json!({"practice": {"domain": "nowhere"}}), 404, "not-found"),
        (json!({"practice": {"domain": "sample", "rule": "sample/S-R99"}}), 422, "nothing-to-practise"),
        (json!({"practice": {"domain": "sample", "rule": "plain/P-R1"}}), 422, "nothing-to-practise"),
    ] {
        let refused = app.stranger().try_begin(&wish).await;
        assert!(refused.cookies().is_empty(), "{wish}");
        refused.expect_problem(status, code);
        assert_eq!(app.database().rows().await, before, "{wish} changed something");
    }
}

async fn a_gate_draws_each_item_once_from_its_sections(app: TestApp) {
    let gate = app.guest().await.begin_gate(WHOLE).await;
    let items: BTreeSet<String> = gate.items().into_iter().collect();
    assert_eq!(items, WHOLE_ITEMS.map(str::to_owned).into());
    let kinds = |from: usize, to: usize| -> BTreeSet<String> {
        gate.items()[from..to]
            .iter()
            .map(|item| gate.slot(item)["question"]["interaction"]["kind"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(kinds(0, 3), ["choice".to_owned()].into());
    assert_eq!(kinds(3, 5), ["cloze".to_owned(), "text-entry".to_owned()].into());
    assert_eq!(gate.view["open_book"], true);
    assert_eq!(gate.view["behaviour"], "mock");
}

async fn practice_leaves_out_what_is_kept_for_gates_until_it_was_met(app: TestApp) {
    let nari = app.guest().await;
    let items: BTreeSet<String> = nari.begin_practice("sample").await.items().into_iter().collect();
    assert_eq!(items, PRACTICE_ITEMS.map(str::to_owned).into());
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.submit(&mut gate).await;
    assert!(nari.begin_practice("sample").await.items().contains(&"reserved".to_owned()));
}

async fn practice_keeps_to_the_rule_and_the_number_wished_for(app: TestApp) {
    let nari = app.guest().await;
    let begin = async |wish: serde_json::Value| {
        Sitting::of(&nari.try_begin(&json!({"practice": wish})).await.expect(201).json())
    };
    let few = begin(json!({"domain": "sample", "count": 3})).await;
    assert_eq!(few.items().len(), 3);
    assert!(few.view["ends_at"].is_null(), "practice has no clock");
    let of_rule = begin(json!({"domain": "sample", "rule": "sample/S-R4"})).await;
    assert_eq!(
        of_rule.items().into_iter().collect::<BTreeSet<_>>(),
        ["frame", "marks", "nothing"].map(str::to_owned).into()
    );
    // Below and above what can be: brought to the nearest.
    assert_eq!(begin(json!({"domain": "sample", "count": 0})).await.items().len(), 1);
    assert_eq!(begin(json!({"domain": "sample", "count": 255})).await.items().len(), PRACTICE_ITEMS.len());
}

async fn practice_begins_with_what_was_missed(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    for item in practice.items() {
        let answer = if item == "gaps" { sample::wrong(&item) } else { sample::right(&item) };
        nari.save(&mut practice, &item, &answer).await;
        nari.check(&mut practice, &item).await;
    }
    app.wait(MINUTE);
    assert_eq!(nari.begin_practice("sample").await.items()[0], "gaps");
}

async fn a_gate_that_runs_is_not_begun_twice(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    nari.try_begin(&json!({"gate": WHOLE})).await.expect_problem(409, "already-running");
    assert_eq!(nari.attempts().await.len(), 1);
    // Another gate, and practice, may be begun meanwhile.
    nari.begin_gate(TWICE).await;
    nari.begin_practice("sample").await;
    assert_eq!(nari.resume(&gate.id).await.last_step, 0);
}

async fn after_the_only_sitting_one_has_to_wait(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.submit(&mut gate).await;
    let problem = nari.try_begin(&json!({"gate": WHOLE})).await.expect_problem(409, "retake-wait");
    assert!(problem["message"].as_str().unwrap().contains("2026년 11월 29일 18:00"), "{problem}");
    let english =
        nari.speaking("en").try_begin(&json!({"gate": WHOLE})).await.expect_problem(409, "retake-wait");
    assert!(english["message"].as_str().unwrap().contains("29 Nov 2026, 18:00 KST"), "{english}");
    app.wait(7 * DAY - SECOND);
    nari.try_begin(&json!({"gate": WHOLE})).await.expect_problem(409, "retake-wait");
    app.wait(SECOND);
    nari.begin_gate(WHOLE).await;
}

async fn a_gate_with_two_sittings_allows_two(app: TestApp) {
    let nari = app.guest().await;
    for _ in 0..2 {
        let mut gate = nari.begin_gate(TWICE).await;
        assert_eq!(gate.view["open_book"], false);
        nari.submit(&mut gate).await;
        app.wait(MINUTE);
    }
    nari.try_begin(&json!({"gate": TWICE})).await.expect_problem(409, "retake-wait");
    // The first of the two is a day old: one is left.
    app.wait(DAY - 2 * MINUTE);
    let mut gate = nari.begin_gate(TWICE).await;
    nari.submit(&mut gate).await;
    nari.try_begin(&json!({"gate": TWICE})).await.expect_problem(409, "retake-wait");
}

async fn of_two_starts_at_once_one_is_taken(app: TestApp) {
    for gate in [WHOLE, TWICE] {
        let nari = app.guest().await;
        let wish = json!({"gate": gate});
        let (one, other) = tokio::join!(nari.try_begin(&wish), nari.try_begin(&wish));
        let (first, second) = if one.status == 201 { (one, other) } else { (other, one) };
        first.expect(201);
        second.expect_problem(409, "already-running");
        assert_eq!(nari.attempts().await.len(), 1, "{gate}");
    }
}

async fn a_gate_prefers_items_that_were_not_seen(app: TestApp) {
    let nari = app.guest().await;
    let mut seen = Vec::new();
    let mut practice = nari.begin_practice("sample").await;
    for item in ["single", "several"] {
        nari.save(&mut practice, item, &sample::right(item)).await;
        nari.check(&mut practice, item).await;
        seen.push(item.to_owned());
    }
    // Three choices are drawn from three: the one not seen comes first.
    assert_eq!(nari.begin_gate(TWICE).await.items()[0], "reserved");
}

on_both!(
    a_stranger_becomes_a_guest,
    a_wish_that_cannot_be_met_makes_no_guest,
    a_gate_draws_each_item_once_from_its_sections,
    practice_leaves_out_what_is_kept_for_gates_until_it_was_met,
    practice_keeps_to_the_rule_and_the_number_wished_for,
    practice_begins_with_what_was_missed,
    a_gate_that_runs_is_not_begun_twice,
    after_the_only_sitting_one_has_to_wait,
    a_gate_with_two_sittings_allows_two,
    of_two_starts_at_once_one_is_taken,
    a_gate_prefers_items_that_were_not_seen,
);
