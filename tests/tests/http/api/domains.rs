//! `/api/v1/domains`.

use crate::harness::TestApp;

async fn are_listed_in_their_order_for_everybody(app: TestApp) {
    let domains = app.program().read("/domains").await.expect(200).json();
    let ids: Vec<_> =
        domains.as_array().unwrap().iter().map(|domain| domain["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["sample", "plain"]);
    assert_eq!(domains[0]["title"]["en"], "Sample");
}

async fn a_guideline_comes_with_all_its_versions(app: TestApp) {
    let guideline = app.program().read("/domains/sample/guideline").await.expect(200).json();
    assert_eq!(guideline["versions"].as_array().unwrap().len(), 2);
    assert_eq!(guideline["rules"].as_array().unwrap().len(), 6);
}

async fn one_that_is_not_there_is_not_found(app: TestApp) {
    for domain in ["nowhere", "Sample", "%20", "..%2Fsample"] {
        app.program().read(&format!("/domains/{domain}/guideline")).await.expect_problem(404, "not-found");
    }
}

on_both!(
    are_listed_in_their_order_for_everybody,
    a_guideline_comes_with_all_its_versions,
    one_that_is_not_there_is_not_found,
);
