//! `/lti/login` and `/lti/launch`: somebody comes in from a course.

use reqwest::Method;
use serde_json::json;

use super::simulator::{Says, Simulator, lti};
use crate::harness::TestApp;
use crate::harness::sample::WHOLE;

async fn leads_to_the_gate_that_the_link_names(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    school.says(Says::gate(WHOLE));
    let nari = app.stranger();
    let form = school.form(&nari).await;
    assert_eq!(form.action, format!("{}/lti/launch", app.base()));
    let answer = form.posted(&nari).await.expect(303);
    assert_eq!(answer.location(), "/gates/sample/whole");
    let page = nari.page("/gates/sample/whole").await;
    page.holds(&["action=\"/gates/sample/whole\""]);
    // Its pages may stand in that platform's frames, and in nobody else's.
    let policy = page.header("content-security-policy").to_owned();
    assert!(policy.contains(&format!("frame-ancestors {};", school.base())), "{policy}");
    let begun = nari.post("/gates/sample/whole", &[]).await.expect(303);
    let attempt = nari.page(begun.location()).await;
    assert!(
        attempt.header("content-security-policy").contains(&format!("frame-ancestors {};", school.base()))
    );
    // Whoever was not launched is not framed.
    let other = app.guest().await.page("/gates/sample/whole").await;
    assert!(other.header("content-security-policy").contains("frame-ancestors 'none'"));
}

async fn takes_the_login_as_a_form_too(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let nari = app.stranger().with_header("sec-fetch-site", "cross-site");
    let query = school.login();
    let fields: Vec<(String, String)> =
        url::form_urlencoded::parse(query.split_once('?').unwrap().1.as_bytes()).into_owned().collect();
    let request = nari.request(Method::POST, "/lti/login").form(&fields);
    let first = nari.send(request).await.expect(303);
    assert!(first.cookies()[0].starts_with("lti="), "{:?}", first.cookies());
    let second = nari.get(first.location()).await.expect(303);
    let form = school.authorised(second.location()).await;
    form.posted(&nari).await.expect(303);
}

async fn the_cookies_go_into_frames_over_tls(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let login = school.login();
    let app =
        app.restarted(|settings| settings.public_url = Some("https://munteok.example".to_owned())).await;
    let answer = app.stranger().get(&login).await.expect(303);
    let cookie = answer.cookies()[0];
    for due in ["__Host-lti=", "; SameSite=None; Partitioned", "; HttpOnly", "; Secure", "; Path=/;"] {
        assert!(cookie.contains(due), "{due} is not in {cookie}");
    }
    // The platform of this test speaks no TLS: there it would not have been registered.
    let admin = app.program();
    admin.sign_in("admin@example.kr", crate::harness::sample::PASSWORD).await.expect(201);
    admin.post("/studio/lti", &school.registration()).await.expect(422).holds(&["https 주소"]);
}

async fn a_browser_without_cookies_is_offered_a_window(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    // A program keeps no cookies.
    let nari = app.program();
    let before = app.database().rows().await;
    let first = nari.get(&school.login()).await.expect(303);
    let page = nari.page(first.location()).await;
    page.holds(&["새 창에서 열기", "target=\"_blank\"", "rel=\"noopener\"", "lti_message_hint"]);
    assert!(page.header("content-security-policy").contains(&format!("frame-ancestors {};", school.base())));
    assert_eq!(app.database().rows().await, before, "the platform's hint is still good");
    nari.speaking("en").page(first.location()).await.holds(&["Open in a new window"]);
}

async fn a_link_without_a_gate_leads_to_a_page_that_helps(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    for says in [
        Says::truth(),
        Says::gate("sample/nowhere"),
        Says::gate("<script>"),
        Says::with(lti("custom"), &json!({"gate": 7})),
    ] {
        school.says(says);
        let nari = app.stranger();
        let answer = school.form(&nari).await.posted(&nari).await.expect(303);
        assert_eq!(answer.location(), "/lti/start");
        nari.page("/lti/start").await.holds(&["gate=legal/legal-80", "/gates"]);
    }
}

async fn a_link_may_name_its_gate_by_its_address(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let address = format!("{}/gates/{WHOLE}", app.base());
    school.says(Says::with(lti("target_link_uri"), &json!(address)));
    let nari = app.stranger();
    let answer = school.form(&nari).await.posted(&nari).await.expect(303);
    assert_eq!(answer.location(), "/gates/sample/whole");
}

on_both!(
    leads_to_the_gate_that_the_link_names,
    takes_the_login_as_a_form_too,
    the_cookies_go_into_frames_over_tls,
    a_browser_without_cookies_is_offered_a_window,
    a_link_without_a_gate_leads_to_a_page_that_helps,
    a_link_may_name_its_gate_by_its_address,
);
