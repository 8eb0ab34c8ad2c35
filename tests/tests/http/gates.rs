//! `/gates` and `/gates/{domain}/{gate}`.

use crate::harness::sample::{WHOLE, right};
use crate::harness::{MINUTE, TestApp};

async fn are_listed_with_how_one_stands(app: TestApp) {
    let nari = app.guest().await;
    nari.page("/gates").await.holds(&["본보기 관문", "두 번 관문", "한 문항 관문", "아직 보지 않았어요"]);
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.page("/gates").await.holds(&["지금 보고 있어요"]);
    nari.answer_all(&mut gate, right).await;
    nari.submit(&mut gate).await;
    nari.page("/gates").await.holds(&["통과했어요. 최고 100 %", "2026년 11월 29일 18:00부터"]);
}

async fn one_tells_its_conditions_before_one_begins(app: TestApp) {
    let stranger = app.stranger();
    let page = stranger.page("/gates/sample/whole").await;
    page.holds(&["점수의 80 % 이상", "10분 동안", "1번만", "7일", "지침을 펴 볼 수 있어요", "50 %"]);
    stranger.page("/gates/sample/twice").await.holds(&["지침을 볼 수 없어요"]);
}

async fn begins_with_one_click_and_goes_on_with_the_next(app: TestApp) {
    let stranger = app.stranger();
    let begun = stranger.post("/gates/sample/whole", &[]).await.expect(303);
    assert_eq!(begun.cookies().len(), 1);
    app.wait(MINUTE);
    let again = stranger.post("/gates/sample/whole", &[]).await.expect(303);
    assert_eq!(again.location(), begun.location(), "the one that runs is gone on with");
    stranger.page(begun.location()).await;
}

async fn a_wait_is_told_with_its_date(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.submit(&mut gate).await;
    let refused = nari.post("/gates/sample/whole", &[]).await.expect(409);
    refused.holds(&["2026년 11월 29일 18:00", "연습"]);
    let english = nari.speaking("en").post("/gates/sample/whole", &[]).await.expect(409);
    english.holds(&["29 Nov 2026, 18:00 KST"]);
}

async fn one_that_is_not_there_is_not_found(app: TestApp) {
    let before = app.database().rows().await;
    app.stranger().get("/gates/sample/nowhere").await.expect(404);
    app.stranger().post("/gates/sample/nowhere", &[]).await.expect(404).holds(&["찾을 수 없어요"]);
    assert_eq!(app.database().rows().await, before);
}

on_both!(
    are_listed_with_how_one_stands,
    one_tells_its_conditions_before_one_begins,
    begins_with_one_click_and_goes_on_with_the_next,
    a_wait_is_told_with_its_date,
    one_that_is_not_there_is_not_found,
);
