//! `/studio/lti`: platforms are registered, and our side is told.

use service::Role;
use service::accounts::EmailAddress;

use super::simulator::{Says, Simulator};
use crate::harness::sample::{PASSWORD, WHOLE};
use crate::harness::{DAY, TestApp};

async fn tells_what_to_paste(app: TestApp) {
    let admin = app.admin("admin@example.kr").await;
    let page = admin.page("/studio/lti").await;
    let base = app.base();
    for path in ["/lti/login", "/lti/launch", "/lti/jwks", "/lti/canvas.json"] {
        page.holds(&[&format!("{base}{path}")]);
    }
    page.holds(&["등록한 플랫폼이 아직 없어요", "action=\"/studio/lti\""]);
    let canvas = app.program().get("/lti/canvas.json").await.expect(200).json();
    assert_eq!(canvas["oidc_initiation_url"], format!("{base}/lti/login"));
    assert_eq!(canvas["public_jwk_url"], format!("{base}/lti/jwks"));
    assert_eq!(canvas["scopes"][0], "https://purl.imsglobal.org/spec/lti-ags/scope/score");
    let placements = &canvas["extensions"][0]["settings"]["placements"];
    assert_eq!(placements[0]["message_type"], "LtiDeepLinkingRequest");
}

async fn an_admin_registers_changes_and_removes(app: TestApp) {
    let (school, admin) = Simulator::registered(&app).await;
    admin.page("/studio/lti").await.holds(&["한빛 대학교", school.base()]);
    let mut fields = school.registration();
    fields[0] = ("name", "새 이름 <b>");
    fields[3] = ("deployments", "1:abc, 2:def");
    admin.post("/studio/lti", &fields).await.expect(303);
    let page = admin.page("/studio/lti").await;
    page.holds(&["새 이름 &lt;b&gt;", "1:abc, 2:def"]);
    assert!(!page.text().contains("한빛 대학교"), "changed, not doubled");

    let id = app.service().store.list_platforms().await.unwrap()[0].id.to_string();
    school.says(Says::gate(WHOLE));
    let nari = app.stranger();
    let form = school.form(&nari).await;
    admin.post("/studio/lti/removal", &[("platform", &id)]).await.expect(303);
    form.posted(&nari).await.expect(410);
    app.stranger().get(&school.login()).await.expect(400);
    // Once more does no harm.
    admin.post("/studio/lti/removal", &[("platform", &id)]).await.expect(303);
}

async fn what_is_wrong_is_named_and_what_was_typed_stays(app: TestApp) {
    let school = Simulator::open(&app).await;
    let admin = app.admin("admin@example.kr").await;
    for (field, value, words) in [
        ("name", "", "이름"),
        ("deployments", " , ", "배포 ID"),
        ("login_url", "javascript:alert(1)", "인증 요청 주소"),
        ("token_url", "http://lms.example/token", "https 주소"),
        ("keys_url", "ftp://lms.example", "공개 키 주소"),
    ] {
        let mut fields = school.registration();
        for each in &mut fields {
            if each.0 == field {
                each.1 = value;
            }
        }
        let answer = admin.post("/studio/lti", &fields).await.expect(422);
        answer.holds(&[words, "role=\"alert\"", "value=\"munteok-7\""]);
    }
    assert_eq!(app.database().rows().await["lti_platforms"], 0);
}

async fn who_teaches_looks_and_does_not_touch(app: TestApp) {
    let (_school, _admin) = Simulator::registered(&app).await;
    let address = EmailAddress::parse("han@example.kr").unwrap();
    app.service().add_user(&address, Role::Instructor, Some(PASSWORD)).await.unwrap();
    let han = app.program();
    han.sign_in("han@example.kr", PASSWORD).await.expect(201);
    let page = han.page("/studio/lti").await;
    page.holds(&["한빛 대학교", "점수 전달"]);
    assert!(!page.text().contains("action=\"/studio/lti"), "{}", page.text());
    for path in ["/studio/lti", "/studio/lti/removal", "/studio/lti/rotation", "/studio/lti/resend"] {
        han.post(path, &[]).await.expect(404);
    }
}

async fn a_new_key_signs_and_the_old_one_stays_published_for_a_while(app: TestApp) {
    let names = async || -> Vec<String> {
        let keys = app.program().get("/lti/jwks").await.expect(200).json();
        let all = keys["keys"].as_array().unwrap().clone();
        // Only public halves.
        assert!(all.iter().all(|key| key.as_object().unwrap().len() == 6), "{keys}");
        all.iter().map(|key| key["kid"].as_str().unwrap().to_owned()).collect()
    };
    assert!(names().await.is_empty(), "no key before there is a use for one");
    let (_school, admin) = Simulator::registered(&app).await;
    let old = names().await;
    assert_eq!(old.len(), 1);
    admin.post("/studio/lti/rotation", &[]).await.expect(303);
    let both = names().await;
    assert_eq!((both.len(), &both[1]), (2, &old[0]));
    app.wait(30 * DAY);
    assert_eq!(names().await, both[..1]);
}

on_both!(
    tells_what_to_paste,
    an_admin_registers_changes_and_removes,
    what_is_wrong_is_named_and_what_was_typed_stays,
    who_teaches_looks_and_does_not_touch,
    a_new_key_signs_and_the_old_one_stays_published_for_a_while,
);
