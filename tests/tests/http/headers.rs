//! Headers that tell browsers what not to do, and cookies.

use crate::harness::sample::WHOLE;
use crate::harness::{Answer, TestApp, crawl, tags};

fn nonce(page: &Answer) -> String {
    let policy = page.header("content-security-policy");
    policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce").to_owned()
}

async fn pages_run_no_script_but_their_own(app: TestApp) {
    let nari = app.guest().await;
    let mut over = nari.begin_gate("sample/twice").await;
    nari.submit(&mut over).await;
    let gate = nari.begin_gate(WHOLE).await;
    let (running, result) = (format!("/attempts/{}", gate.id), format!("/attempts/{}/result", over.id));
    let pages = crawl(
        &nari,
        &["/", &running, &result, "/nowhere", "/login", "/signup", "/password-reset", "/settings"],
    )
    .await;
    let mut seen = 0;
    for (path, page) in pages.iter().filter(|(_, page)| page.header("content-type").starts_with("text/html"))
    {
        let policy = page.header("content-security-policy");
        for due in [
            "default-src 'none'",
            "style-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'",
        ] {
            assert!(policy.contains(due), "{path}: {due} is not in {policy}");
        }
        for bad in ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:"] {
            assert!(!policy.contains(bad), "{path}: {bad} is in {policy}");
        }
        let nonce = nonce(page);
        assert!(nonce.len() >= 16, "{path}: {nonce}");
        for tag in tags(&page.text()) {
            // A block of data does not run, and so needs no leave to.
            if tag.starts_with("<script") && !tag.contains("type=\"application/json\"") {
                assert!(tag.contains(&format!("nonce=\"{nonce}\"")), "{path}: {tag}");
            }
            for handler in
                [" style=", " onclick=", " onload=", " onerror=", " onsubmit=", " onchange=", " oninput="]
            {
                assert!(!tag.contains(handler), "{path}: {tag}");
            }
            assert!(!tag.contains("javascript:"), "{path}: {tag}");
        }
        seen += 1;
    }
    assert!(seen > 12, "only {seen} pages were seen: {:?}", pages.keys());
}

async fn no_nonce_is_used_twice(app: TestApp) {
    let reader = app.stranger();
    assert_ne!(nonce(&reader.page("/").await), nonce(&reader.page("/").await));
}

async fn every_answer_is_guarded(app: TestApp) {
    let nari = app.guest().await;
    let forged = nari.with_header("sec-fetch-site", "cross-site").post("/logout", &[]).await;
    let answers = [
        nari.get("/").await,
        nari.get("/nowhere").await,
        nari.get("/api/v1/me").await,
        nari.get("/api/v1/nowhere").await,
        nari.get("/media/nowhere").await,
        nari.get("/pkg/nowhere").await,
        nari.get("/healthz").await,
        nari.get("/settings/export").await,
        nari.post("/settings/theme", &[]).await,
        nari.get("/logout").await,
        forged,
    ];
    for answer in answers {
        let guarded = |name: &str, due: &str| {
            assert!(
                answer.header(name).contains(due),
                "{} {}: {name} is {}",
                answer.method,
                answer.path,
                answer.header(name)
            );
        };
        guarded("x-content-type-options", "nosniff");
        guarded("referrer-policy", "same-origin");
        guarded("cross-origin-opener-policy", "same-origin");
        guarded("permissions-policy", "camera=()");
        guarded("content-security-policy", "default-src 'none'");
        guarded("content-security-policy", "frame-ancestors 'none'");
        assert!(
            answer.header("strict-transport-security").is_empty(),
            "without TLS this would lock people out"
        );
        assert!(answer.header("server").is_empty() && answer.header("x-powered-by").is_empty());
    }
}

async fn personal_pages_are_in_no_shared_cache(app: TestApp) {
    let nari = app.guest().await;
    for path in ["/", "/progress", "/notebook", "/settings"] {
        assert!(nari.page(path).await.header("cache-control").contains("private"), "{path}");
    }
    for path in ["/me", "/attempts", "/progress", "/me/export"] {
        let cache = nari.read(path).await.expect(200).header("cache-control").to_owned();
        assert!(cache.contains("no-store") || cache.contains("private"), "/api/v1{path}: ‘{cache}’");
    }
}

async fn the_cookie_is_out_of_reach_for_scripts(app: TestApp) {
    let begun = app.stranger().post("/practice/sample", &[]).await.expect(303);
    let cookie = begun.cookies()[0];
    assert!(cookie.starts_with("session="), "{cookie}");
    for due in ["; HttpOnly", "; SameSite=Lax", "; Path=/", "; Max-Age=7776000"] {
        assert!(cookie.contains(due), "{due} is not in {cookie}");
    }
    assert!(!cookie.contains("Secure") && !cookie.contains("Domain"), "{cookie}");
}

async fn behind_tls_everything_is_tied_to_it(app: TestApp) {
    let app =
        app.restarted(|settings| settings.public_url = Some("https://munteok.example".to_owned())).await;
    let begun = app.stranger().post("/practice/sample", &[]).await.expect(303);
    let cookie = begun.cookies()[0];
    assert!(cookie.starts_with("__Host-session="), "{cookie}");
    assert!(
        cookie.contains("; Secure") && cookie.contains("; Path=/") && !cookie.contains("Domain"),
        "{cookie}"
    );
    assert!(begun.header("strict-transport-security").starts_with("max-age=31536000"));
    let theme = app.stranger().post("/settings/theme", &[("theme", "dark")]).await.expect(303);
    assert!(theme.cookies()[0].contains("; Secure"), "{:?}", theme.cookies());

    // Only the tied cookie opens the door.
    let secret = cookie.split(['=', ';']).nth(1).unwrap();
    let me =
        |cookie: String| app.program().request(reqwest::Method::GET, "/api/v1/me").header("cookie", cookie);
    app.program().send(me(format!("session={secret}"))).await.expect(401);
    app.program().send(me(format!("__Host-session={secret}"))).await.expect(200);
}

async fn pages_are_compressed_where_the_browser_takes_it(app: TestApp) {
    let reader = app.stranger().with_header("accept-encoding", "br, gzip");
    let page = reader.get("/guidelines/sample").await.expect(200);
    assert_eq!(page.header("content-encoding"), "br");
    assert!(page.header("vary").to_lowercase().contains("accept-encoding"));
    let plain = app.stranger().page("/guidelines/sample").await;
    assert!(plain.header("content-encoding").is_empty());
    assert!(page.body.len() * 2 < plain.body.len());
}

on_both!(
    pages_run_no_script_but_their_own,
    no_nonce_is_used_twice,
    every_answer_is_guarded,
    personal_pages_are_in_no_shared_cache,
    the_cookie_is_out_of_reach_for_scripts,
    behind_tls_everything_is_tied_to_it,
    pages_are_compressed_where_the_browser_takes_it,
);
