//! `/logout`.

use crate::harness::TestApp;

async fn ends_the_session_and_forgets_the_cookie(app: TestApp) {
    let nari = app.learner("nari@example.kr").await;
    let left = nari.post("/logout", &[]).await.expect(303);
    assert_eq!(left.location(), "/");
    assert!(left.cookies()[0].starts_with("session=; ") && left.cookies()[0].contains("Max-Age=0"));
    nari.read("/me").await.expect_problem(401, "no-session");
    app.program().bearing(&nari.token()).read("/me").await.expect_problem(401, "no-session");
    nari.post("/logout", &[]).await.expect(303);
}

async fn a_link_cannot_do_it(app: TestApp) {
    let nari = app.learner("nari@example.kr").await;
    nari.get("/logout").await.expect(405);
    nari.me().await;
}

on_both!(ends_the_session_and_forgets_the_cookie, a_link_cannot_do_it);
