//! `POST /api/v1/attempts/{id}/slots/{slot}/hint`.

use crate::harness::TestApp;
use crate::harness::sample::{HINT_MARK, WHOLE};

async fn a_hint_comes_when_it_is_asked_for(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    assert!(!practice.view.to_string().contains(HINT_MARK));
    assert_eq!(practice.slot("single")["has_hint"], true);
    assert_eq!(practice.slot("nothing")["has_hint"], false);
    assert_eq!(nari.hint(&mut practice, "single").await["hint"], "HINTMARK-single");
    let again = nari.resume(&practice.id).await;
    assert_eq!(again.slot("single")["hint"], "HINTMARK-single");
    assert!(again.slot("several")["hint"].is_null());
}

async fn there_are_none_in_a_gate(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    assert_eq!(gate.slot("single")["has_hint"], false);
    nari.try_hint(&gate, gate.place("single")).await.expect_problem(409, "not-in-mock");
}

async fn an_unknown_place_is_not_found(app: TestApp) {
    let nari = app.guest().await;
    let practice = nari.begin_practice("sample").await;
    nari.try_hint(&practice, 16).await.expect_problem(404, "unknown-slot");
}

on_both!(a_hint_comes_when_it_is_asked_for, there_are_none_in_a_gate, an_unknown_place_is_not_found);
