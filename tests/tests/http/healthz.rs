//! `/healthz` and `/readyz`.

use crate::harness::TestApp;

async fn alive_and_ready(app: TestApp) {
    app.program().get("/healthz").await.expect(200).holds(&["ok"]);
    app.program().get("/readyz").await.expect(200).holds(&["ready"]);
}

async fn without_a_database_alive_but_not_ready(app: TestApp) {
    let nari = app.guest().await;
    app.service().store.close().await;
    app.program().get("/healthz").await.expect(200);
    app.program().get("/readyz").await.expect(503);
    // Readers are told in their language, and nothing is said of the inside.
    let page = nari.get("/progress").await.expect(503);
    page.holds(&["잠시 저장소에 닿지 않아요"]);
    assert!(!page.text().to_lowercase().contains("pool"));
    let english = nari.speaking("en").get("/progress").await.expect(503);
    english.holds(&["cannot be reached"]);
    nari.read("/progress").await.expect_problem(503, "unavailable");
}

on_both!(alive_and_ready, without_a_database_alive_but_not_ready);
