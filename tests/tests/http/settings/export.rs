//! `/settings/export`.

use crate::harness::TestApp;
use crate::harness::sample::{WHOLE, write};

async fn is_a_file_with_ones_own_attempts(app: TestApp) {
    let nari = app.learner("nari@example.kr").await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "word", &write("내가 적은 말")).await;
    app.guest().await.begin_gate(WHOLE).await;

    let file = nari.get("/settings/export").await.expect(200);
    assert_eq!(file.header("content-type"), "application/json");
    assert!(file.header("content-disposition").contains("attachment"));
    assert!(file.header("cache-control").contains("no-store"));
    file.holds(&["nari@example.kr", "내가 적은 말"]);
    let attempts = file.json()["attempts"].as_array().unwrap().clone();
    assert_eq!(attempts.len(), 1);
    assert_eq!(attempts[0]["id"], gate.id);
    assert_eq!(file.json(), nari.read("/me/export").await.expect(200).json());
}

async fn strangers_have_nothing_to_take_along(app: TestApp) {
    app.stranger().get("/settings/export").await.expect(401).holds(&["기록을 찾지 못했어요"]);
}

on_both!(is_a_file_with_ones_own_attempts, strangers_have_nothing_to_take_along);
