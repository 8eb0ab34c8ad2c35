//! Posts that a foreign site sends in the visitor's name.

use reqwest::Method;

use crate::harness::TestApp;
use crate::harness::sample::{PASSWORD, WHOLE};

async fn are_refused_and_change_nothing(app: TestApp) {
    let nari = app.learner("nari@example.kr").await;
    let before = app.database().rows().await;
    for site in ["cross-site", "same-site", "nonsense"] {
        let forged = nari.with_header("sec-fetch-site", site);
        for path in
            ["/gates/sample/whole", "/practice/sample", "/logout", "/settings/deletion", "/settings/locale"]
        {
            let refused = forged.post(path, &[("password", PASSWORD)]).await.expect(403);
            refused.holds(&["다른 사이트", "another site"]);
            assert!(refused.cookies().is_empty());
        }
        forged.try_begin(&serde_json::json!({"gate": WHOLE})).await.expect(403);
        forged.sign_out().await.expect(403);
    }
    assert_eq!(app.database().rows().await, before);
    nari.me().await;
}

async fn an_older_browser_is_judged_by_its_origin(app: TestApp) {
    let nari = app.learner("nari@example.kr").await;
    let cookie = format!("session={}", nari.token());
    let post = |origin: Option<String>| {
        let request = app.program().request(Method::POST, "/practice/sample").form(&[("count", "5")]);
        let request = request.header("cookie", &cookie);
        match origin {
            Some(origin) => request.header("origin", origin),
            None => request,
        }
    };
    let own = app.base().to_owned();
    let host = own.strip_prefix("http://").unwrap();
    for foreign in [
        "https://evil.example",
        "null",
        "http://127.0.0.1:1",
        &format!("{own}.evil.example"),
        &format!("http://evil.example/{host}"),
        "",
    ] {
        app.program().send(post(Some(foreign.to_owned()))).await.expect(403);
    }
    // Neither header, but a cookie: it cannot be told who sent it.
    app.program().send(post(None)).await.expect(403);
    app.program().send(post(Some(own))).await.expect(303);
}

async fn the_public_address_is_ones_own(app: TestApp) {
    let app =
        app.restarted(|settings| settings.public_url = Some("https://munteok.example".to_owned())).await;
    let post = |origin: &str| {
        let request = app.program().request(Method::POST, "/practice/sample").form(&[("count", "5")]);
        request.header("origin", origin.to_owned())
    };
    app.program().send(post("https://munteok.example")).await.expect(303);
    app.program().send(post("https://munteok.example.evil.example")).await.expect(403);
    app.program().send(post("http://munteok.example")).await.expect(403);
}

async fn ones_own_pages_and_programs_are_let_in(app: TestApp) {
    let nari = app.guest().await;
    nari.post("/practice/sample", &[]).await.expect(303);
    nari.with_header("sec-fetch-site", "none").post("/practice/sample", &[]).await.expect(303);
    // A program with a token sends neither header nor cookie.
    app.program().bearing(&nari.token()).begin_practice("sample").await;
    app.program().start_as_guest().await;
}

async fn a_link_from_elsewhere_may_be_followed(app: TestApp) {
    let nari = app.guest().await.with_header("sec-fetch-site", "cross-site");
    nari.page("/").await;
    nari.read("/me").await.expect(200);
}

async fn no_other_site_may_read_answers(app: TestApp) {
    let nari = app.guest().await;
    for path in ["/", "/api/v1/me", "/settings/export"] {
        let answer = nari.with_header("origin", "https://evil.example").get(path).await;
        assert!(answer.header("access-control-allow-origin").is_empty(), "{path}");
    }
}

on_both!(
    are_refused_and_change_nothing,
    an_older_browser_is_judged_by_its_origin,
    the_public_address_is_ones_own,
    ones_own_pages_and_programs_are_let_in,
    a_link_from_elsewhere_may_be_followed,
    no_other_site_may_read_answers,
);
