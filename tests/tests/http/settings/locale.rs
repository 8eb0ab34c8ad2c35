//! `/settings/locale`.

use crate::harness::TestApp;

async fn the_choice_is_kept_in_a_cookie_and_wins_over_the_browser(app: TestApp) {
    let reader = app.stranger().speaking("ko");
    let set = reader.post("/settings/locale", &[("locale", "en"), ("back", "/gates?x=1")]).await.expect(303);
    assert_eq!(set.location(), "/gates?x=1");
    assert!(set.cookies()[0].starts_with("locale=en; "), "{:?}", set.cookies());
    reader.page("/").await.holds(&["<html lang=\"en\"", "Choose a domain"]);
    reader.post("/settings/locale", &[("locale", "ko"), ("back", "/")]).await.expect(303);
    reader.page("/").await.holds(&["<html lang=\"ko\""]);
}

async fn a_language_we_do_not_speak_changes_nothing(app: TestApp) {
    for locale in ["fr", "", "en; Path=/admin", "\u{0}"] {
        let set =
            app.stranger().post("/settings/locale", &[("locale", locale), ("back", "/")]).await.expect(303);
        for cookie in set.cookies() {
            assert!(cookie.starts_with("locale=en; Path=/; Max-Age"), "{locale}: {cookie}");
        }
    }
}

async fn never_leads_to_another_site(app: TestApp) {
    let set = app
        .stranger()
        .post("/settings/locale", &[("locale", "en"), ("back", "//evil.example")])
        .await
        .expect(303);
    assert_eq!(set.location(), "/");
}

on_both!(
    the_choice_is_kept_in_a_cookie_and_wins_over_the_browser,
    a_language_we_do_not_speak_changes_nothing,
    never_leads_to_another_site,
);
