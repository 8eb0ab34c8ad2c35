//! `/login`.

use crate::harness::TestApp;
use crate::harness::sample::PASSWORD;

const NARI: &str = "nari@example.kr";

async fn goes_on_to_where_the_reader_came_from(app: TestApp) {
    app.learner(NARI).await;
    let nari = app.stranger();
    nari.page("/login?next=/progress").await.holds(&["name=\"next\" value=\"/progress\""]);
    let fields = [("email", NARI), ("password", PASSWORD), ("next", "/progress")];
    let inside = nari.post("/login", &fields).await.expect(303);
    assert_eq!(inside.location(), "/progress");
    nari.page("/settings").await.holds(&[NARI]);
    let again = nari.get("/login?next=/gates").await.expect(303);
    assert_eq!(again.location(), "/gates");
}

async fn never_leads_to_another_site(app: TestApp) {
    app.learner(NARI).await;
    for next in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/a\r\nset-cookie: x=1",
    ] {
        let fields = [("email", NARI), ("password", PASSWORD), ("next", next)];
        let inside = app.stranger().post("/login", &fields).await.expect(303);
        assert_eq!(inside.location(), "/", "{next}");
    }
}

async fn a_refusal_keeps_the_address_and_not_the_password(app: TestApp) {
    app.learner(NARI).await;
    let wrong = "가을날의 고양이 낮잠";
    let refused = app.stranger().post("/login", &[("email", NARI), ("password", wrong)]).await.expect(401);
    refused.holds(&[&format!("value=\"{NARI}\""), "맞지 않아요", "role=\"alert\""]);
    assert!(!refused.text().contains(wrong));
    assert!(refused.cookies().is_empty());
    let unknown =
        app.stranger().post("/login", &[("email", "no@example.kr"), ("password", wrong)]).await.expect(401);
    unknown.holds(&["맞지 않아요"]);
    app.stranger().post("/login", &[]).await.expect(401);
}

async fn guessing_is_slowed_down_with_word_of_how_long(app: TestApp) {
    app.learner(NARI).await;
    let guesser = app.stranger().at("203.0.113.7");
    for _ in 0..10 {
        guesser.post("/login", &[("email", NARI), ("password", "wrong password")]).await.expect(401);
    }
    let refused = guesser.post("/login", &[("email", NARI), ("password", PASSWORD)]).await.expect(429);
    refused.holds(&["15분"]);
    assert_eq!(refused.header("retry-after"), "900");
    let owner = app.stranger().at("198.51.100.20");
    owner.post("/login", &[("email", NARI), ("password", PASSWORD)]).await.expect(303);
}

on_both!(
    goes_on_to_where_the_reader_came_from,
    never_leads_to_another_site,
    a_refusal_keeps_the_address_and_not_the_password,
    guessing_is_slowed_down_with_word_of_how_long,
);
