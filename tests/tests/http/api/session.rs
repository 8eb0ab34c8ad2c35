//! `/api/v1/session`: signing in and out.

use crate::harness::sample::{self, PASSWORD, WHOLE};
use crate::harness::{Answer, DAY, MINUTE, TestApp};

const NARI: &str = "nari@example.kr";
const WRONG: &str = "가을날의 고양이 낮잠";

async fn signs_in_from_another_browser(app: TestApp) {
    let at_home = app.learner(NARI).await;
    let outside = app.stranger();
    outside.sign_in("  NARI@example.kr", PASSWORD).await.expect(201);
    assert_eq!(outside.me().await["user"], at_home.me().await["user"]);
    at_home.me().await;
}

async fn what_a_guest_did_moves_to_the_account(app: TestApp) {
    let nari = app.learner(NARI).await;
    let mut first = nari.begin_practice("sample").await;
    nari.save(&mut first, "single", &sample::right("single")).await;
    nari.check(&mut first, "single").await;

    app.wait(MINUTE);
    let guest = app.guest().await;
    let (old_user, old_token) = (guest.me().await["user"].clone(), guest.token());
    let mut second = guest.begin_practice("sample").await;
    for item in ["single", "word"] {
        guest.save(&mut second, item, &sample::wrong(item)).await;
        guest.check(&mut second, item).await;
    }
    guest.sign_in(NARI, PASSWORD).await.expect(201);

    assert_ne!(guest.me().await["user"], old_user);
    let attempts = nari.attempts().await;
    assert_eq!(attempts.len(), 2);
    // The first answer to `single` is the account's own, given a minute before the guest's.
    let progress = nari.progress("sample").await;
    assert_eq!(progress["total"]["answered"], 2);
    app.program().bearing(&old_token).read("/me").await.expect_problem(401, "no-session");
    assert_eq!(app.database().rows().await["users"], 1, "the guest is gone");
}

async fn an_account_does_not_swallow_another(app: TestApp) {
    let nari = app.learner(NARI).await;
    nari.begin_gate(WHOLE).await;
    let bora = app.learner("bora@example.kr").await;
    nari.sign_in("bora@example.kr", PASSWORD).await.expect(201);
    assert!(bora.attempts().await.is_empty());
    nari.sign_in(NARI, PASSWORD).await.expect(201);
    assert_eq!(nari.attempts().await.len(), 1);
}

/// What could tell one refusal from another.
fn face(answer: &Answer) -> (u16, String, Vec<String>) {
    let mut names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
    names.sort();
    (answer.status, answer.text(), names)
}

async fn nobody_can_tell_who_has_an_account(app: TestApp) {
    app.learner(NARI).await;
    app.service()
        .add_user(
            &service::accounts::EmailAddress::parse("new@example.kr").unwrap(),
            service::Role::Learner,
            None,
        )
        .await
        .unwrap();
    let wrong = app.program().sign_in(NARI, WRONG).await;
    for (email, password) in [
        ("nobody@example.kr", WRONG),
        ("new@example.kr", WRONG),
        ("not an address", WRONG),
        (NARI, ""),
        ("", ""),
    ] {
        let refused = app.program().sign_in(email, password).await;
        assert_eq!(face(&refused), face(&wrong), "{email}");
    }
    wrong.expect_problem(401, "credentials");
}

async fn guessing_is_slowed_down_without_locking_the_owner_out(app: TestApp) {
    app.learner(NARI).await;
    let guesser = app.program().at("203.0.113.7");
    for _ in 0..10 {
        guesser.sign_in(NARI, WRONG).await.expect_problem(401, "credentials");
    }
    let refused = guesser.sign_in(NARI, PASSWORD).await;
    assert_eq!(refused.header("retry-after"), "900");
    let problem = refused.expect_problem(429, "throttled");
    assert!(problem["message"].as_str().unwrap().contains("15분"), "{problem}");

    let owner = app.program().at("198.51.100.20");
    owner.sign_in(NARI, PASSWORD).await.expect(201);
    app.wait(15 * MINUTE);
    guesser.sign_in(NARI, PASSWORD).await.expect(201);
}

async fn a_right_password_forgives_the_slips_before(app: TestApp) {
    app.learner(NARI).await;
    let owner = app.program().at("198.51.100.20");
    for _ in 0..3 {
        for _ in 0..6 {
            owner.sign_in(NARI, WRONG).await.expect_problem(401, "credentials");
        }
        owner.sign_in(NARI, PASSWORD).await.expect(201);
    }
}

async fn guessing_at_many_accounts_is_slowed_down_too(app: TestApp) {
    let guesser = app.program().at("203.0.113.7");
    for number in 0..50 {
        guesser.sign_in(&format!("not an address {number}"), WRONG).await.expect_problem(401, "credentials");
    }
    let refused = guesser.sign_in("not an address", WRONG).await;
    assert_eq!(refused.header("retry-after"), "900");
    refused.expect_problem(429, "throttled");
}

async fn a_class_behind_one_address_can_sign_in(app: TestApp) {
    app.learner(NARI).await;
    let school = app.program().at("203.0.113.7");
    for _ in 0..55 {
        school.sign_in(NARI, PASSWORD).await.expect(201);
    }
    // Wrong tries are counted all the same, in between right ones too.
    for number in 0..48 {
        school.sign_in(&format!("nobody{number}@example.kr"), WRONG).await.expect_problem(401, "credentials");
    }
    school.sign_in(NARI, PASSWORD).await.expect(201);
    school.sign_in("nobody@example.kr", WRONG).await;
    school.sign_in(NARI, PASSWORD).await.expect_problem(429, "throttled");
}

async fn a_guesser_with_many_addresses_of_one_network_is_one(app: TestApp) {
    app.learner(NARI).await;
    for last in 0..10 {
        let guesser = app.program().at(&format!("2001:db8:1:2::{last}"));
        guesser.sign_in(NARI, WRONG).await.expect_problem(401, "credentials");
    }
    app.program().at("2001:db8:1:2:ffff::1").sign_in(NARI, WRONG).await.expect_problem(429, "throttled");
    app.program().at("2001:db8:1:3::1").sign_in(NARI, PASSWORD).await.expect(201);
}

async fn a_session_is_another_one_after_signing_in(app: TestApp) {
    let nari = app.learner(NARI).await;
    app.learner("bora@example.kr").await;
    for email in [NARI, "bora@example.kr"] {
        // Whoever had planted the session before has nothing of the new one.
        let before = nari.token();
        nari.sign_in(email, PASSWORD).await.expect(201);
        assert_ne!(nari.token(), before);
        app.program().bearing(&before).read("/me").await.expect_problem(401, "no-session");
        assert_eq!(nari.me().await["email"], email);
    }
    let before = nari.token();
    nari.sign_up("dodam@example.kr", PASSWORD).await.expect(201);
    app.program().bearing(&before).read("/me").await.expect_problem(401, "no-session");
    // A try that fails leaves one where one was.
    let before = nari.token();
    nari.sign_in(NARI, WRONG).await.expect_problem(401, "credentials");
    app.program().bearing(&before).read("/me").await.expect(200);
}

async fn an_address_made_up_by_the_client_does_not_count(app: TestApp) {
    let app = app.restarted(|settings| settings.behind_proxy = false).await;
    app.learner(NARI).await;
    for last in 0..10 {
        let guesser = app.program().at(&format!("203.0.113.{last}"));
        guesser.sign_in(NARI, WRONG).await.expect_problem(401, "credentials");
    }
    app.program().at("203.0.113.99").sign_in(NARI, WRONG).await.expect_problem(429, "throttled");
}

async fn only_the_proxys_own_word_counts(app: TestApp) {
    app.learner(NARI).await;
    for last in 0..10 {
        // The client wrote the first address, our proxy the last one.
        let guesser = app.program().at(&format!("203.0.113.{last}, 198.51.100.20"));
        guesser.sign_in(NARI, WRONG).await.expect_problem(401, "credentials");
    }
    app.program().at("198.51.100.20").sign_in(NARI, WRONG).await.expect_problem(429, "throttled");
}

async fn signing_out_ends_this_session_alone(app: TestApp) {
    let at_home = app.learner(NARI).await;
    let outside = app.stranger();
    outside.sign_in(NARI, PASSWORD).await.expect(201);
    let left = outside.sign_out().await.expect(204);
    assert!(left.cookies()[0].contains("Max-Age=0"), "{:?}", left.cookies());
    outside.read("/me").await.expect_problem(401, "no-session");
    app.program().bearing(&outside.token()).read("/me").await.expect_problem(401, "no-session");
    at_home.me().await;
    app.program().sign_out().await.expect(204);
}

async fn a_session_ends_after_ninety_days(app: TestApp) {
    let nari = app.learner(NARI).await;
    let gate = nari.begin_gate(WHOLE).await;
    app.wait(89 * DAY);
    nari.me().await;
    app.wait(2 * DAY);
    for path in
        ["/me", "/me/export", "/attempts", "/progress", &gate.path(), &format!("{}/result", gate.path())]
    {
        nari.read(path).await.expect_problem(401, "no-session");
    }
    nari.sign_in(NARI, PASSWORD).await.expect(201);
    assert_eq!(nari.attempts().await.len(), 1);
}

async fn a_token_that_never_was_opens_nothing(app: TestApp) {
    let unknown = "A".repeat(43);
    for token in [unknown.as_str(), "short", "", "한글은 안 돼요"] {
        let request = app.program().request(reqwest::Method::GET, "/api/v1/me");
        let value = format!("Bearer {token}");
        let request = request
            .header("authorization", reqwest::header::HeaderValue::from_bytes(value.as_bytes()).unwrap());
        app.program().send(request).await.expect_problem(401, "no-session");
    }
}

async fn secrets_are_kept_only_as_hashes(app: TestApp) {
    let nari = app.learner(NARI).await;
    assert!(app.database().places_of(&nari.token()).await.is_empty());
}

on_both!(
    signs_in_from_another_browser,
    what_a_guest_did_moves_to_the_account,
    an_account_does_not_swallow_another,
    nobody_can_tell_who_has_an_account,
    guessing_is_slowed_down_without_locking_the_owner_out,
    a_right_password_forgives_the_slips_before,
    guessing_at_many_accounts_is_slowed_down_too,
    a_class_behind_one_address_can_sign_in,
    a_guesser_with_many_addresses_of_one_network_is_one,
    a_session_is_another_one_after_signing_in,
    an_address_made_up_by_the_client_does_not_count,
    only_the_proxys_own_word_counts,
    signing_out_ends_this_session_alone,
    a_session_ends_after_ninety_days,
    a_token_that_never_was_opens_nothing,
    secrets_are_kept_only_as_hashes,
);
