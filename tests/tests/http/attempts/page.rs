//! `/attempts/{id}`.

use crate::harness::sample::{WHOLE, write};
use crate::harness::{MINUTE, TestApp};

async fn holds_every_question_and_what_was_saved(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "word", &write("적어 둔 말")).await;
    let page = nari.page(&format!("/attempts/{}", gate.id)).await;
    page.holds(&[
        "본보기 관문",
        "하나만 고르세요",
        "들은 대로 적으세요",
        "가나다라마바사",
        "적어 둔 말",
        "<noscript>",
    ]);
    page.holds(&["boot-test.js", "munteok-test.wasm", "runner-start"]);
}

async fn the_open_book_stands_beside_where_it_may(app: TestApp) {
    let nari = app.guest().await;
    let (open, closed) = (nari.begin_gate(WHOLE).await, nari.begin_gate("sample/twice").await);
    nari.page(&format!("/attempts/{}", open.id)).await.holds(&["고르기 규칙의 본문"]);
    let page = nari.page(&format!("/attempts/{}", closed.id)).await.text();
    assert!(!page.contains("고르기 규칙의 본문"), "this gate has a closed book");
}

async fn one_that_is_over_leads_to_its_result(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    app.wait(10 * MINUTE);
    let over = nari.get(&format!("/attempts/{}", gate.id)).await.expect(303);
    assert_eq!(over.location(), format!("/attempts/{}/result", gate.id));
}

async fn strangers_are_told_to_begin(app: TestApp) {
    let gate = app.guest().await.begin_gate(WHOLE).await;
    app.stranger()
        .get(&format!("/attempts/{}", gate.id))
        .await
        .expect(401)
        .holds(&["처음 화면에서 다시 시작"]);
}

on_both!(
    holds_every_question_and_what_was_saved,
    the_open_book_stands_beside_where_it_may,
    one_that_is_over_leads_to_its_result,
    strangers_are_told_to_begin,
);
