//! Addresses that are not there.

use crate::harness::TestApp;

async fn are_told_in_both_languages(app: TestApp) {
    for path in ["/nowhere", "/domains", "/attempts", "/api", "/admin", "/.env", "/domains/sample/more"] {
        let korean = app.stranger().get(path).await.expect(404);
        korean.holds(&["찾을 수 없어요", "처음으로", "<html lang=\"ko\""]);
        let english = app.stranger().speaking("en").get(path).await.expect(404);
        english.holds(&["Not found", "Back to the start", "<html lang=\"en\""]);
    }
}

async fn what_stands_in_the_address_is_not_run(app: TestApp) {
    let page =
        app.stranger().get("/%3Cscript%3Ealert(1)%3C/script%3E?%22%3E%3Cscript%3Ealert(2)").await.expect(404);
    assert!(!page.text().contains("<script>alert"), "{}", page.text());
}

on_both!(are_told_in_both_languages, what_stands_in_the_address_is_not_run);
