//! `/gates` and `/gates/{domain}/{gate}`.

use crate::harness::sample::{WHOLE, right};
use crate::harness::{DAY, MINUTE, TEN, TestApp};

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
    page.holds(&["점수의 75 % 이상", "10분 동안", "1번만", "7일", "지침을 펴 볼 수 있어요", "50 %"]);
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

async fn readiness_says_what_is_missing_until_there_is_enough(app: TestApp) {
    app.stranger().page("/gates/sample/whole").await.holds(&["지금 본다면", "/calibration"]);
    let app = app.with_evidence().await;
    let nari = app.guest().await;
    let before = nari.page("/gates/plain/one").await;
    before.holds(&["아직 판단하기 이릅니다", "0문항에 답했어요. 20문항"]);
    assert!(!before.text().contains("chart-band"));
    nari.practises_plainly(3).await;
    let page = nari.page("/gates/plain/one").await;
    page.holds(&["통과할 확률", "80 % 구간", "chart-band", "목표까지", "다음에 연습하면 좋은 것"]);
    page.holds(&["30문항과", "32명의 답"]);
    nari.speaking("en").page("/gates/plain/one").await.holds(&["Chance of passing", "80 % interval"]);
}

async fn a_forecast_is_kept_when_an_attempt_ends_and_when_a_gate_begins(app: TestApp) {
    let app = app.with_evidence().await;
    let nari = app.guest().await;
    let mut early = nari.begin_gate(TEN).await;
    nari.submit(&mut early).await;
    assert!(nari.forecasts().await.is_empty(), "ten answers are not enough");
    nari.practises_plainly(3).await;
    let kept = nari.forecasts().await;
    assert_eq!(
        (kept.len(), &kept[0]["gate"], &kept[0]["attempt"]),
        (1, &TEN.into(), &serde_json::Value::Null)
    );
    app.wait(8 * DAY);
    let mut gate = nari.begin_gate(TEN).await;
    let kept = nari.forecasts().await;
    assert_eq!((kept.len(), kept[1]["attempt"].as_str()), (2, Some(gate.id.as_str())));
    nari.submit(&mut gate).await;
    assert_eq!(nari.forecasts().await.len(), 3, "the day's last one stands beside the sitting's");
    nari.page("/gates/plain/one").await.holds(&["chart-history", "관문 넘지 못함"]);
    assert_eq!(app.service().store.list_forecast_outcomes(9).await.unwrap().len(), 1);
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
    readiness_says_what_is_missing_until_there_is_enough,
    a_forecast_is_kept_when_an_attempt_ends_and_when_a_gate_begins,
    one_that_is_not_there_is_not_found,
);
