//! `/lti/deep-link`: an instructor chooses a gate for a course.

use serde_json::{Value, json};

use super::simulator::{CLIENT, DEPLOYMENT, Says, Simulator, lti};
use crate::harness::sample::WHOLE;
use crate::harness::{HOUR, Person, TestApp, attribute, tags};

fn asks(school: &Simulator) -> Says {
    let settings = json!({
        "deep_link_return_url": format!("{}/return", school.base()),
        "accept_types": ["link", "ltiResourceLink"],
        "accept_presentation_document_targets": ["iframe", "window"],
        "data": "말 그대로 되돌릴 것",
    });
    Says::with(lti("message_type"), &json!("LtiDeepLinkingRequest"))
        .and(lti("roles"), &json!(["http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"]))
        .and("https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings", &settings)
}

/// Comes in to choose; gives where to.
async fn comes_in(school: &Simulator, teacher: &Person, says: Says) -> String {
    school.says(says);
    let answer = school.form(teacher).await.posted(teacher).await.expect(303);
    let to = answer.location().to_owned();
    assert!(to.starts_with("/lti/deep-link?choice="), "{to}");
    to
}

/// The form that goes to the platform.
async fn handover(school: &Simulator, teacher: &Person, path: &str) -> (String, String) {
    let page = teacher.page(path).await;
    let policy = page.header("content-security-policy");
    assert!(policy.contains(&format!("form-action 'self' {};", school.base())), "{policy}");
    let text = page.text();
    let tags = tags(&text);
    let token = tags.iter().find(|tag| attribute(tag, "name").as_deref() == Some("JWT")).expect("a token");
    let form = tags.iter().find(|tag| tag.starts_with("<form") && tag.contains("/return")).expect("a form");
    (attribute(form, "action").unwrap(), attribute(token, "value").unwrap())
}

async fn gives_back_a_signed_link_that_leads_to_the_gate(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let teacher = app.stranger();
    let to = comes_in(&school, &teacher, asks(&school)).await;
    teacher.page(&to).await.holds(&["관문 고르기", "한빛 대학교", "gate=sample/whole"]);
    let (url, token) = handover(&school, &teacher, &format!("{to}&gate={WHOLE}")).await;
    assert_eq!(school.post(&url, &[("JWT", &token)]).await, 200);

    let choices = school.choices();
    let claims = &choices[0];
    assert_eq!((&claims["iss"], &claims["aud"]), (&json!(CLIENT), &json!(school.base())));
    assert_eq!(claims[lti("message_type")], "LtiDeepLinkingResponse");
    assert_eq!(claims[lti("version")], "1.3.0");
    assert_eq!(claims[lti("deployment_id")], DEPLOYMENT);
    assert_eq!(claims["https://purl.imsglobal.org/spec/lti-dl/claim/data"], "말 그대로 되돌릴 것");
    assert!(claims["exp"].as_i64().unwrap() > app.now().0 / 1_000);
    assert!(claims["nonce"].as_str().unwrap().len() > 20);
    let items = &claims["https://purl.imsglobal.org/spec/lti-dl/claim/content_items"];
    let item = &items[0];
    assert_eq!(items.as_array().unwrap().len(), 1);
    assert_eq!(item["type"], "ltiResourceLink");
    assert_eq!(item["lineItem"]["scoreMaximum"], 100);
    assert_eq!(item["lineItem"]["resourceId"], WHOLE);

    // A learner follows the link as the platform now has it.
    let link = Says::with(lti("custom"), &item["custom"]).and(lti("target_link_uri"), &item["url"]);
    school.says(link);
    let nari = app.stranger();
    let answer = school.form(&nari).await.posted(&nari).await.expect(303);
    assert_eq!(answer.location(), "/gates/sample/whole");
}

async fn leaves_the_grade_column_out_where_none_is_taken(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let teacher = app.stranger();
    let mut says = asks(&school);
    says.claims["https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings"]["accept_lineitem"] =
        json!(false);
    let to = comes_in(&school, &teacher, says).await;
    let (url, token) = handover(&school, &teacher, &format!("{to}&gate={WHOLE}")).await;
    assert_eq!(school.post(&url, &[("JWT", &token)]).await, 200);
    let choices = school.choices();
    let item = &choices[0]["https://purl.imsglobal.org/spec/lti-dl/claim/content_items"][0];
    assert_eq!(item["lineItem"], Value::Null);
}

async fn is_for_who_was_asked_and_for_an_hour(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let teacher = app.stranger();
    let to = comes_in(&school, &teacher, asks(&school)).await;
    for other in [app.stranger(), app.guest().await, app.learner("nari@example.kr").await] {
        other.get(&to).await.expect(410).holds(&["다시 시작해 주세요"]);
        other.get(&format!("{to}&gate={WHOLE}")).await.expect(410);
    }
    for path in ["/lti/deep-link", "/lti/deep-link?choice=x"] {
        teacher.get(path).await.expect(410);
    }
    teacher.get(&format!("{to}&gate=sample/nowhere")).await.expect(404);
    teacher.get(&format!("{to}&gate=%3Cscript%3E")).await.expect(404);
    app.wait(HOUR);
    teacher.get(&to).await.expect(410);
}

async fn is_not_for_learners_and_never_goes_elsewhere(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let settings = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";
    let learner = json!(["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"]);
    let mut elsewhere = asks(&school);
    elsewhere.claims[settings]["deep_link_return_url"] = json!("javascript:alert(1)");
    let mut unencrypted = asks(&school);
    unencrypted.claims[settings]["deep_link_return_url"] = json!("http://lms.example/return");
    let mut files = asks(&school);
    files.claims[settings]["accept_types"] = json!(["file"]);
    for (says, words) in [
        (asks(&school).and(lti("roles"), &learner), "강의를 맡은 분만"),
        (elsewhere, "다른 사이트"),
        (unencrypted, "다른 사이트"),
        (files, "다루지 않는"),
        (asks(&school).and(settings, &Value::Null), "읽을 수 없어요"),
    ] {
        school.says(says);
        let teacher = app.stranger();
        let form = school.form(&teacher).await;
        let before = app.database().rows().await;
        form.posted(&teacher).await.expect(400).holds(&[words]);
        assert_eq!(app.database().rows().await, before);
    }
}

on_both!(
    gives_back_a_signed_link_that_leads_to_the_gate,
    leaves_the_grade_column_out_where_none_is_taken,
    is_for_who_was_asked_and_for_an_hour,
    is_not_for_learners_and_never_goes_elsewhere,
);
