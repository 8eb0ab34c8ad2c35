//! Forms that cannot be read.

use reqwest::Method;

use crate::harness::{Answer, Person, TestApp};

async fn send(person: &Person, path: &str, kind: &str, body: impl Into<reqwest::Body>) -> Answer {
    person.send(person.request(Method::POST, path).header("content-type", kind).body(body)).await
}

async fn are_refused_in_the_readers_language(app: TestApp) {
    let nari = app.guest().await;
    let before = app.database().rows().await;
    let form = "application/x-www-form-urlencoded";
    let large = format!("email={}", "a".repeat(70_000));
    for path in
        ["/login", "/signup", "/practice/sample", "/password-reset", "/settings/deletion", "/notebook"]
    {
        let refused = send(&nari, path, form, large.clone()).await.expect(413);
        refused.holds(&["<html lang=\"ko\"", "64 KB"]);
        send(&nari.speaking("en"), path, form, large.clone())
            .await
            .expect(413)
            .holds(&["the limit is 64 KB"]);
        let refused = send(&nari, path, "application/json", "{}").await.expect(415);
        refused.holds(&["<html lang=\"ko\""]);
        assert!(!refused.text().contains("Content-Type"), "{path}: {}", refused.text());
    }
    assert_eq!(app.database().rows().await, before);
}

async fn odd_bytes_do_no_harm(app: TestApp) {
    let form = "application/x-www-form-urlencoded";
    for body in ["email=%ff%fe&password=%00", "=&&==&%", "email=a&email=b&email=c", "\u{0}"] {
        let refused = send(&app.stranger(), "/login", form, body).await;
        assert!([400, 401, 422].contains(&refused.status), "{body:?} answered {}", refused.status);
    }
}

on_both!(are_refused_in_the_readers_language, odd_bytes_do_no_harm);
