//! `/api/v1/gates`.

use crate::harness::TestApp;
use crate::harness::sample::WHOLE;

async fn are_listed_by_domain_with_lower_bars_first(app: TestApp) {
    let gates = app.program().read("/gates").await.expect(200).json();
    let ids: Vec<_> = gates.as_array().unwrap().iter().map(|gate| gate["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["sample/twice", "sample/whole", "plain/one"]);
}

async fn one_says_what_it_is_like(app: TestApp) {
    let gate = app.program().read(&format!("/gates/{WHOLE}")).await.expect(200).json();
    assert_eq!((&gate["bar"], &gate["minutes"], &gate["attempts"]), (&75.into(), &10.into(), &1.into()));
    assert_eq!(gate["sections"][0]["minimum"], 50);
}

async fn one_that_is_not_there_is_not_found(app: TestApp) {
    for gate in ["sample/nowhere", "nowhere/whole", "Sample/Whole"] {
        app.program().read(&format!("/gates/{gate}")).await.expect_problem(404, "not-found");
    }
}

on_both!(
    are_listed_by_domain_with_lower_bars_first,
    one_says_what_it_is_like,
    one_that_is_not_there_is_not_found,
);
