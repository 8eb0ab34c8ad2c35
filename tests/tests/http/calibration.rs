//! `/calibration`.

use crate::harness::{MINUTE, TestApp};

async fn below_its_evidence_says_how_much_is_missing(app: TestApp) {
    let app = app.with_evidence().await;
    let stranger = app.stranger();
    let empty = stranger.page("/calibration").await;
    empty.holds(&["이 확률이 얼마나 맞았나", "0번", "100번이 모이면"]);
    app.past_sittings(99).await;
    app.wait(2 * MINUTE);
    let page = stranger.page("/calibration").await;
    page.holds(&["99번"]);
    assert!(!page.text().contains("chart-reliability") && !page.text().contains("<dt>"), "no figure yet");
}

async fn shows_the_diagram_and_the_figures_and_names_nobody(app: TestApp) {
    let app = app.with_evidence().await;
    app.past_sittings(120).await;
    let page = app.stranger().page("/calibration").await;
    page.holds(&["chart-reliability", "응시 120번, 1명", "브라이어 점수", "95 % 구간", "표로 보기"]);
    assert!(!page.text().contains("NaN"));
    let outcomes = app.service().store.list_forecast_outcomes(999).await.unwrap();
    assert!(outcomes.len() == 120 && !page.text().contains(&outcomes[0].user.to_string()));
    let english = app.stranger().speaking("en").page("/calibration").await;
    english.holds(&["How the forecasts came out", "Sittings: 120, learners: 1", "Brier score"]);
}

async fn is_linked_from_progress(app: TestApp) {
    app.stranger().page("/progress").await.holds(&["href=\"/calibration\""]);
}

on_both!(
    below_its_evidence_says_how_much_is_missing,
    shows_the_diagram_and_the_figures_and_names_nobody,
    is_linked_from_progress,
);
