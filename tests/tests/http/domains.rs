//! `/domains/{domain}`.

use crate::harness::TestApp;

async fn leads_to_guideline_practice_and_gates(app: TestApp) {
    let page = app.stranger().page("/domains/sample").await;
    page.holds(&[
        "본보기",
        "/guidelines/sample",
        "action=\"/practice/sample\"",
        "/gates/sample/whole",
        "/gates/sample/twice",
    ]);
    app.stranger()
        .speaking("en")
        .page("/domains/sample")
        .await
        .holds(&["Sample", "A domain with one item of every kind."]);
}

async fn shows_readiness_for_its_gates_to_who_has_practised(app: TestApp) {
    let app = app.with_evidence().await;
    let nari = app.guest().await;
    assert!(!nari.page("/domains/plain").await.text().contains("지금 본다면"));
    nari.practises_plainly(3).await;
    nari.page("/domains/plain").await.holds(&["지금 본다면", "한 문항 관문", "chart-band", "80 % 구간"]);
}

async fn one_that_is_not_there_is_not_found(app: TestApp) {
    app.stranger().get("/domains/nowhere").await.expect(404).holds(&["찾을 수 없어요"]);
    app.stranger().get("/domains/Sample").await.expect(404);
}

on_both!(
    leads_to_guideline_practice_and_gates,
    shows_readiness_for_its_gates_to_who_has_practised,
    one_that_is_not_there_is_not_found,
);
