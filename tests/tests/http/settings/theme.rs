//! `/settings/theme`.

use crate::harness::TestApp;

async fn the_choice_is_kept_in_a_cookie(app: TestApp) {
    let reader = app.stranger();
    reader.page("/").await.holds(&["data-theme=\"system\""]);
    let set = reader.post("/settings/theme", &[("theme", "dark"), ("back", "/settings")]).await.expect(303);
    assert_eq!(set.location(), "/settings");
    reader.page("/").await.holds(&["data-theme=\"dark\""]);
    reader.post("/settings/theme", &[("theme", "\"><script>"), ("back", "/")]).await.expect(303);
    reader.page("/").await.holds(&["data-theme=\"system\""]);
}

on_both!(the_choice_is_kept_in_a_cookie);
