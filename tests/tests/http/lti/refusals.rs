//! What is not let in: each with a page that says why, and nothing changed.

use serde_json::json;

use super::simulator::{Form, Says, Signing, Simulator, lti};
use crate::harness::sample::WHOLE;
use crate::harness::{Answer, MINUTE, TestApp};

/// A refusal is a page in both languages that may stand in the course, begins no session, and leaves every table alone.
async fn refused(app: &TestApp, school: &Simulator, says: Says, status: u16, words: &str) {
    school.says(says.clone());
    let nari = app.stranger();
    let form = school.form(&nari).await;
    let before = app.database().rows().await;
    let answer = form.posted(&nari).await;
    assert_eq!(answer.status, status, "{says:?}: {}", answer.text());
    is_a_page(&answer, words);
    assert_eq!(app.database().rows().await, before, "{says:?}");
    assert_eq!(nari.read("/me").await.status, 401, "{says:?}");
}

fn is_a_page(answer: &Answer, words: &str) {
    answer.holds(&["강의에서 열지 못했어요", words, "강의로 돌아가"]);
    assert!(answer.header("content-type").starts_with("text/html"));
    assert!(answer.cookies().is_empty(), "{:?}", answer.cookies());
    assert!(!answer.text().contains("<form"), "nothing to press in a foreign frame");
}

async fn a_wrong_signature_of_any_kind(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let signed = |signing| Says::gate(WHOLE).signed(signing);
    refused(&app, &school, signed(Signing::Nothing), 400, "RS256").await;
    refused(&app, &school, signed(Signing::PublicKeyAsSecret), 400, "RS256").await;
    refused(&app, &school, signed(Signing::UnknownKey), 400, "공개 키에 없어요").await;
    refused(&app, &school, signed(Signing::ForeignKey), 400, "서명이 맞지 않아요").await;
}

async fn a_claim_that_is_wrong(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let now = app.now().0 / 1_000;
    for (claim, value, words) in [
        ("iss".to_owned(), json!("https://evil.example"), "다른 플랫폼"),
        ("aud".to_owned(), json!("another-tool"), "다른 도구"),
        ("aud".to_owned(), json!(["munteok-7", "another-tool"]), "다른 도구"),
        ("azp".to_owned(), json!("another-tool"), "다른 도구"),
        ("exp".to_owned(), json!(now - 120), "시간이 지났어요"),
        ("iat".to_owned(), json!(now - 3_600), "시간이 지났어요"),
        ("iat".to_owned(), json!(now + 3_600), "시각이 맞지 않아요"),
        ("nonce".to_owned(), json!("of another login"), "다른 로그인"),
        ("sub".to_owned(), json!(null), "익명"),
        ("sub".to_owned(), json!("a".repeat(256)), "익명"),
        (lti("deployment_id"), json!("2:def"), "배포 ID"),
        (lti("version"), json!("1.0"), "LTI 1.3이 아닌"),
        (lti("message_type"), json!("LtiSubmissionReviewRequest"), "다루지 않는"),
        (lti("target_link_uri"), json!("https://evil.example/lti/launch"), "다른 사이트"),
        (lti("target_link_uri"), json!(null), "다른 사이트"),
        (lti("roles"), json!("not a list"), "읽을 수 없어요"),
    ] {
        refused(&app, &school, Says::with(claim, &value), 400, words).await;
    }
}

async fn what_was_used_once(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    school.says(Says::gate(WHOLE));
    let nari = app.stranger();
    let form = school.form(&nari).await;
    form.posted(&nari).await.expect(303);
    let before = app.database().rows().await;
    is_a_page(&form.posted(&nari).await.expect(410), "한 번만");
    // The same token under the state of another login.
    let fresh = school.form(&nari).await;
    let mixed = Form { token: form.token, ..fresh };
    let rows = app.database().rows().await;
    is_a_page(&mixed.posted(&nari).await.expect(400), "다른 로그인");
    assert_eq!(app.database().rows().await, rows);
    assert_eq!(rows["sessions"], before["sessions"]);
}

async fn what_another_browser_began(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    school.says(Says::gate(WHOLE));
    // Somebody has begun a login, and would have another one finish it: they would sit under a foreign name.
    let mallory = app.stranger();
    let form = school.form(&mallory).await;
    let nari = app.stranger();
    let before = app.database().rows().await;
    is_a_page(&form.posted(&nari).await.expect(410), "다른 브라우저");
    school.form(&nari).await;
    is_a_page(&form.posted(&nari).await.expect(410), "다른 브라우저");
    for state in ["", "x", &"A".repeat(43)] {
        let made_up = Form { state: state.to_owned(), ..form.clone() };
        is_a_page(&made_up.posted(&nari).await.expect(410), "다른 브라우저");
    }
    let after = app.database().rows().await;
    assert_eq!((after["users"], after["sessions"]), (before["users"], before["sessions"]));
    form.posted(&mallory).await.expect(303);
}

async fn what_comes_too_late(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let nari = app.stranger();
    let form = school.form(&nari).await;
    app.wait(10 * MINUTE);
    is_a_page(&form.posted(&nari).await.expect(410), "로그인이 끝났거나");
}

async fn noise(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let nari = app.stranger();
    let form = school.form(&nari).await;
    for token in ["", "a.b.c", "나.리.다", &"e30.".repeat(3), &"A".repeat(49 * 1024)] {
        let noise = Form { token: token.to_owned(), ..form.clone() };
        is_a_page(&noise.posted(&nari).await.expect(400), "읽을 수 없어요");
    }
    let refused = nari
        .with_header("sec-fetch-site", "cross-site")
        .post("/lti/launch", &[("state", &form.state), ("error", "login_required")])
        .await;
    is_a_page(&refused.expect(400), "알려 주지 않았어요");
    form.posted(&nari).await.expect(303);
}

async fn a_login_of_nobody_we_know(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let nari = app.stranger();
    let before = app.database().rows().await;
    for (query, words) in [
        (String::new(), "빠지거나"),
        ("iss=https://evil.example&login_hint=x".to_owned(), "등록하지 않은"),
        (format!("iss={}&login_hint=x&client_id=another", school.base()), "등록하지 않은"),
        (format!("iss={}&client_id=munteok-7", school.base()), "빠지거나"),
        (format!("iss={}&login_hint={}", school.base(), "x".repeat(9_000)), "빠지거나"),
    ] {
        is_a_page(&nari.get(&format!("/lti/login?{query}")).await.expect(400), words);
    }
    assert_eq!(app.database().rows().await, before);
}

async fn a_platform_whose_keys_cannot_be_had(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    school.says(Says::gate(WHOLE));
    school.is_down(true);
    let nari = app.stranger();
    let form = school.form(&nari).await;
    is_a_page(&form.posted(&nari).await.expect(502), "받아 오지 못했어요");
    // It is left in peace for a moment, and then the very same form is good.
    school.is_down(false);
    is_a_page(&form.posted(&nari).await.expect(502), "받아 오지 못했어요");
    app.wait(MINUTE);
    form.posted(&nari).await.expect(303);
}

on_both!(
    a_wrong_signature_of_any_kind,
    a_claim_that_is_wrong,
    what_was_used_once,
    what_another_browser_began,
    what_comes_too_late,
    noise,
    a_login_of_nobody_we_know,
    a_platform_whose_keys_cannot_be_had,
);
