//! `POST /api/v1/guest`.

use crate::harness::{HOUR, TestApp};
use reqwest::Method;

async fn begins_a_session_without_an_account(app: TestApp) {
    let person = app.program();
    let session = person.start_as_guest().await;
    let me = person.me().await;
    assert_eq!(me["user"], session["user"]);
    assert!(me["email"].is_null());
    assert_eq!(me["role"], "learner");
}

async fn the_cookie_serves_as_well_as_the_token(app: TestApp) {
    let person = app.guest().await;
    assert_eq!(person.me().await, app.program().bearing(&person.token()).me().await);
}

async fn too_many_from_one_address_have_to_wait(app: TestApp) {
    let crowd = app.program().at("203.0.113.7");
    for _ in 0..600 {
        crowd.start_as_guest().await;
    }
    let begin = |person: crate::harness::Person| async move {
        person.send(person.request(Method::POST, "/api/v1/guest")).await
    };
    let before = app.database().rows().await;
    let refused = begin(crowd.clone()).await;
    assert_eq!(refused.header("retry-after"), "3600");
    refused.expect_problem(429, "throttled");
    assert_eq!(app.database().rows().await, before);
    begin(app.program().at("203.0.113.8")).await.expect(201);
    app.wait(HOUR);
    begin(crowd).await.expect(201);
}

on_both!(
    begins_a_session_without_an_account,
    the_cookie_serves_as_well_as_the_token,
    too_many_from_one_address_have_to_wait,
);
