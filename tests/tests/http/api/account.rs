//! `POST /api/v1/account`: signing up.

use crate::harness::TestApp;
use crate::harness::sample::{self, PASSWORD, WHOLE};

const NARI: &str = "nari@example.kr";

async fn a_guest_keeps_everything(app: TestApp) {
    let nari = app.guest().await;
    let (user, token) = (nari.me().await["user"].clone(), nari.token());
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "single", &sample::right("single")).await;

    nari.sign_up(NARI, PASSWORD).await.expect(201);
    let me = nari.me().await;
    assert_eq!((&me["user"], me["email"].as_str()), (&user, Some(NARI)));
    let again = nari.resume(&gate.id).await;
    assert_eq!(again.slot("single")["response"], sample::right("single"));
    nari.save(&mut gate, "word", &sample::right("word")).await;

    // The guest's secret was made without a password.
    app.program().bearing(&token).read("/me").await.expect_problem(401, "no-session");
}

async fn a_stranger_gets_an_empty_account(app: TestApp) {
    let nari = app.learner(NARI).await;
    assert!(nari.attempts().await.is_empty());
    assert_eq!(nari.me().await["role"], "learner", "nobody becomes more by signing up");
}

async fn weak_passwords_are_refused_with_the_reason(app: TestApp) {
    let nari = app.guest().await;
    let before = app.database().rows().await;
    let long = "가".repeat(201);
    for (password, due) in [
        ("짧은암호", "10자 이상"),
        (&long, "200자까지"),
        ("password123", "흔한"),
        ("aaaaaaaaaaaa", "흔한"),
        (NARI, "흔한"),
    ] {
        let problem = nari.sign_up(NARI, password).await.expect_problem(422, "password-weak");
        assert!(problem["message"].as_str().unwrap().contains(due), "{password}: {problem}");
    }
    let after = app.database().rows().await;
    assert_eq!((&after["users"], &after["sessions"]), (&before["users"], &before["sessions"]));
    assert!(nari.me().await["email"].is_null(), "the guest goes on as before");
}

async fn an_address_that_is_none_is_refused(app: TestApp) {
    let nari = app.program();
    for email in [
        "",
        "nari",
        "nari@home",
        "nari @example.kr",
        "nari@example.kr\r\nBcc: all@example.kr",
        "<nari@example.kr>",
    ] {
        nari.sign_up(email, PASSWORD).await.expect_problem(422, "email-form");
    }
    assert_eq!(app.database().rows().await["users"], 0);
}

async fn a_taken_address_is_refused_however_it_is_written(app: TestApp) {
    app.learner(NARI).await;
    let other = app.guest().await;
    let gate = other.begin_gate(WHOLE).await;
    for email in [NARI, "Nari@Example.KR", " nari@example.kr "] {
        other.sign_up(email, PASSWORD).await.expect_problem(409, "email-taken");
    }
    assert_eq!(other.resume(&gate.id).await.id, gate.id, "the guest goes on as before");
}

async fn no_password_is_kept_in_the_clear(app: TestApp) {
    app.learner(NARI).await;
    assert!(app.database().places_of(PASSWORD).await.is_empty());
    let hashes = app.database().texts("SELECT password_hash FROM users").await;
    assert!(hashes[0].starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hashes:?}");
}

on_both!(
    a_guest_keeps_everything,
    a_stranger_gets_an_empty_account,
    weak_passwords_are_refused_with_the_reason,
    an_address_that_is_none_is_refused,
    a_taken_address_is_refused_however_it_is_written,
    no_password_is_kept_in_the_clear,
);
