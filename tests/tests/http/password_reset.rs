//! `/password-reset`.

use crate::harness::sample::{PASSWORD, WHOLE};
use crate::harness::{HOUR, MINUTE, TestApp};

const NARI: &str = "nari@example.kr";
const NEW: &str = "여름날의 강아지 산책";

/// Asks for a link and reads its path from the mail.
async fn mailed(app: &TestApp) -> String {
    app.stranger().post("/password-reset", &[("email", NARI)]).await.expect(303);
    let mail = app.mailbox().next().await;
    assert_eq!(mail.to, NARI);
    let link =
        mail.body.lines().find(|line| line.contains("/password-reset/")).expect("a link").trim().to_owned();
    link.strip_prefix(app.base()).expect("a link to this site").to_owned()
}

async fn a_mailed_link_sets_a_new_password_once_and_ends_other_sessions(app: TestApp) {
    let (at_home, outside) = (app.learner(NARI).await, app.program());
    outside.sign_in(NARI, PASSWORD).await.expect(201);
    let gate = at_home.begin_gate(WHOLE).await;
    let link = mailed(&app).await;

    let nari = app.stranger();
    // Mail programs open links as well: looking does not use it up.
    nari.page(&link).await.holds(&["모두 로그아웃돼요"]);
    nari.page(&link).await;
    nari.post(&link, &[("password", "짧은암호")]).await.expect(422).holds(&["10자 이상"]);
    nari.post(&link, &[("password", NEW)]).await.expect(303);
    nari.page("/settings").await.holds(&[NARI]);
    nari.page(&format!("/attempts/{}", gate.id)).await;

    for gone in [&at_home, &outside] {
        gone.read("/me").await.expect_problem(401, "no-session");
    }
    app.program().sign_in(NARI, PASSWORD).await.expect_problem(401, "credentials");
    app.program().sign_in(NARI, NEW).await.expect(201);

    let again = app.stranger().post(&link, &[("password", PASSWORD)]).await.expect(410);
    again.holds(&["이미 썼거나 기한이 지난 링크"]);
    app.program().sign_in(NARI, NEW).await.expect(201);
}

async fn a_link_works_for_an_hour(app: TestApp) {
    app.learner(NARI).await;
    let link = mailed(&app).await;
    app.wait(HOUR - MINUTE);
    app.stranger().post(&link, &[("password", NEW)]).await.expect(303);
    let link = mailed(&app).await;
    app.wait(HOUR);
    app.stranger().post(&link, &[("password", PASSWORD)]).await.expect(410);
    app.program().sign_in(NARI, NEW).await.expect(201);
}

async fn a_newer_link_replaces_the_older(app: TestApp) {
    app.learner(NARI).await;
    let (older, newer) = (mailed(&app).await, mailed(&app).await);
    app.stranger().post(&older, &[("password", NEW)]).await.expect(410);
    app.stranger().post(&newer, &[("password", NEW)]).await.expect(303);
}

async fn nobody_can_tell_who_has_an_account(app: TestApp) {
    app.learner(NARI).await;
    let unknown = app.stranger().post("/password-reset", &[("email", "nobody@example.kr")]).await.expect(303);
    let known = app.stranger().post("/password-reset", &[("email", NARI)]).await.expect(303);
    let face = |answer: &crate::harness::Answer| {
        (answer.status, answer.text(), answer.location().to_owned(), answer.headers.len())
    };
    assert_eq!(face(&unknown), face(&known));
    app.stranger().page(known.location()).await.holds(&["계정이 있으면 링크를 보냈어요"]);
    // The unknown address was asked for first, and yet this is the first mail.
    assert_eq!(app.mailbox().next().await.to, NARI);
    assert!(app.mailbox().is_empty().await);
}

async fn asking_too_often_is_refused_for_anybody_alike(app: TestApp) {
    app.learner(NARI).await;
    for email in [NARI, "nobody@example.kr"] {
        for _ in 0..5 {
            app.stranger().post("/password-reset", &[("email", email)]).await.expect(303);
        }
        let refused = app.stranger().post("/password-reset", &[("email", email)]).await.expect(429);
        refused.holds(&["시도가 너무 많았어요"]);
        assert_eq!(refused.header("retry-after"), "3600", "{email}");
    }
}

async fn asking_for_somebody_else_does_not_lock_them_out(app: TestApp) {
    app.learner(NARI).await;
    let other = app.stranger().at("203.0.113.7");
    for _ in 0..5 {
        other.post("/password-reset", &[("email", NARI)]).await.expect(303);
        app.mailbox().next().await;
    }
    other.post("/password-reset", &[("email", NARI)]).await.expect(429);
    let owner = app.stranger().at("198.51.100.20");
    owner.post("/password-reset", &[("email", NARI)]).await.expect(303);
    assert_eq!(app.mailbox().next().await.to, NARI);
}

async fn a_mailbox_is_not_flooded_and_the_last_link_works(app: TestApp) {
    app.learner(NARI).await;
    let mut last = String::new();
    for crowd in 0..25 {
        let one = app.stranger().at(&format!("203.0.113.{crowd}"));
        one.post("/password-reset", &[("email", NARI)]).await.expect(303);
        if crowd < 20 {
            last = app.mailbox().next().await.body;
        }
    }
    // The next mail to anybody is the next mail at all: nothing more went to the flooded one.
    app.learner("bora@example.kr").await;
    app.stranger().post("/password-reset", &[("email", "bora@example.kr")]).await.expect(303);
    assert_eq!(app.mailbox().next().await.to, "bora@example.kr");
    let link = last.lines().find(|line| line.contains("/password-reset/")).unwrap().trim().to_owned();
    app.stranger().post(link.strip_prefix(app.base()).unwrap(), &[("password", NEW)]).await.expect(303);
}

async fn an_address_that_is_none_is_refused(app: TestApp) {
    app.stranger()
        .post("/password-reset", &[("email", "nobody")])
        .await
        .expect(422)
        .holds(&["이메일 주소를 다시"]);
}

async fn a_link_that_never_was_is_spent(app: TestApp) {
    let unknown = format!("/password-reset/{}", "A".repeat(43));
    app.stranger().post(&unknown, &[("password", NEW)]).await.expect(410);
    app.stranger().get("/password-reset/short").await.expect(410).holds(&["새 링크를 받아"]);
    app.stranger().speaking("en").get("/password-reset/short").await.expect(410).holds(&["new one"]);
}

async fn mail_is_in_the_readers_language_and_leads_to_the_public_address(app: TestApp) {
    let app =
        app.restarted(|settings| settings.public_url = Some("https://munteok.example/".to_owned())).await;
    let nari = app.stranger().speaking("en");
    nari.sign_up(NARI, PASSWORD).await.expect(201);
    nari.post("/password-reset", &[("email", NARI)]).await.expect(303);
    let mail = app.mailbox().next().await;
    assert_eq!(mail.subject, "[Munteok] Your link to set a new password");
    assert!(mail.body.contains("https://munteok.example/password-reset/"), "{}", mail.body);
}

async fn the_secret_of_a_link_is_kept_only_as_a_hash(app: TestApp) {
    app.learner(NARI).await;
    let link = mailed(&app).await;
    let secret = link.rsplit('/').next().unwrap();
    assert!(app.database().places_of(secret).await.is_empty());
}

on_both!(
    a_mailed_link_sets_a_new_password_once_and_ends_other_sessions,
    a_link_works_for_an_hour,
    a_newer_link_replaces_the_older,
    nobody_can_tell_who_has_an_account,
    asking_too_often_is_refused_for_anybody_alike,
    asking_for_somebody_else_does_not_lock_them_out,
    a_mailbox_is_not_flooded_and_the_last_link_works,
    an_address_that_is_none_is_refused,
    a_link_that_never_was_is_spent,
    mail_is_in_the_readers_language_and_leads_to_the_public_address,
    the_secret_of_a_link_is_kept_only_as_a_hash,
);
