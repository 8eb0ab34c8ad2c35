//! Addresses below `/api/v1` that are not there.

use crate::harness::TestApp;
use reqwest::Method;

async fn are_refused_like_everything_else(app: TestApp) {
    let person = app.program();
    let problem = person.read("/nowhere").await.expect_problem(404, "not-found");
    assert!(problem["message"].as_str().unwrap().contains("없어요"));
    let problem = person.speaking("en").read("/nowhere/else").await.expect_problem(404, "not-found");
    assert!(problem["message"].as_str().unwrap().contains("nothing here"));
    person.call(Method::PUT, "/nowhere", &serde_json::json!({})).await.expect_problem(404, "not-found");
}

async fn a_method_that_is_not_there_is_not_allowed(app: TestApp) {
    for (method, path) in [(Method::DELETE, "/domains"), (Method::POST, "/progress"), (Method::PUT, "/guest")]
    {
        let answer = app.program().call(method, path, &serde_json::json!({})).await.expect(405);
        assert!(!answer.header("allow").is_empty());
    }
}

on_both!(are_refused_like_everything_else, a_method_that_is_not_there_is_not_allowed);
