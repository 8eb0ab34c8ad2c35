//! `/guidelines/{domain}`.

use crate::harness::TestApp;

async fn shows_rules_examples_and_changes(app: TestApp) {
    let page = app.stranger().page("/guidelines/sample").await;
    page.holds(&[
        "id=\"S-R1\"",
        "id=\"S-R6\"",
        "뜻대로 적어요",
        "맞는 보기",
        "틀린 보기",
        "소리대로 적다가",
        "2026년 9월 14일",
        "본보기의 목적",
    ]);
}

async fn an_older_version_can_be_read(app: TestApp) {
    let page = app.stranger().page("/guidelines/sample?version=1").await;
    page.holds(&["소리대로 적어요", "지난 1판을 보고 있어요", "2026년 3월 2일"]);
    let newest = app.stranger().page("/guidelines/sample?version=2").await;
    assert!(!newest.text().contains("지난 1판"), "{}", newest.text());
}

async fn what_is_not_there_is_not_found(app: TestApp) {
    for path in [
        "/guidelines/nowhere",
        "/guidelines/sample?version=3",
        "/guidelines/sample?version=0",
        "/guidelines/sample?version=x",
    ] {
        app.stranger().get(path).await.expect(404).holds(&["찾을 수 없어요"]);
    }
}

async fn reads_without_script(app: TestApp) {
    let page = app.stranger().page("/guidelines/sample").await.text();
    assert!(!page.contains("boot-test.js"), "a reading page loads no script");
    assert!(!page.contains("runner-start"));
}

on_both!(
    shows_rules_examples_and_changes,
    an_older_version_can_be_read,
    what_is_not_there_is_not_found,
    reads_without_script,
);
