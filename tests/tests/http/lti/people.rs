//! Who somebody from a platform is here: themselves, and nobody else.

use serde_json::json;

use super::simulator::{Says, Simulator, lti};
use crate::harness::sample::{PASSWORD, WHOLE, right};
use crate::harness::{Person, TestApp};

async fn launched(school: &Simulator, person: &Person, says: Says) {
    school.says(says);
    school.form(person).await.posted(person).await.expect(303);
}

async fn comes_back_to_what_they_did_in_another_browser(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let (nari, later, other) = (app.stranger(), app.stranger(), app.stranger());
    launched(&school, &nari, Says::gate(WHOLE)).await;
    let gate = nari.begin_gate(WHOLE).await;
    launched(&school, &later, Says::gate(WHOLE)).await;
    later.resume(&gate.id).await;
    launched(&school, &other, Says::gate(WHOLE).and("sub", &json!("dari-78"))).await;
    other.read(&format!("/attempts/{}", gate.id)).await.expect(404);
}

async fn roles_of_the_platform_give_none_here(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let teacher = app.stranger();
    let roles = json!([
        "http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor",
        "http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator",
    ]);
    launched(&school, &teacher, Says::gate(WHOLE).and(lti("roles"), &roles)).await;
    for path in ["/studio", "/studio/lti", "/studio/late"] {
        teacher.get(path).await.expect(404);
    }
    assert_eq!(teacher.me().await["role"], "learner");
}

async fn is_never_made_another_account(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    app.learner("dari@example.kr").await;
    let nari = app.stranger();
    launched(&school, &nari, Says::gate(WHOLE)).await;
    let gate = nari.begin_gate(WHOLE).await;
    let user = nari.me().await["user"].clone();
    nari.page("/settings").await.holds(&["학습 플랫폼에서 들어왔어요"]);
    // Signing in is somebody else's session, and takes nothing along.
    nari.post("/login", &[("email", "dari@example.kr"), ("password", PASSWORD)]).await.expect(303);
    assert_ne!(nari.me().await["user"], user);
    nari.read(&format!("/attempts/{}", gate.id)).await.expect(404);
    let back = app.stranger();
    launched(&school, &back, Says::gate(WHOLE)).await;
    assert_eq!(back.me().await["user"], user);
    // Nor does signing up.
    back.post("/signup", &[("email", "new@example.kr"), ("password", PASSWORD)]).await.expect(303);
    assert_ne!(back.me().await["user"], user);
}

async fn takes_everything_along_and_leaves_nothing(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let nari = app.stranger();
    launched(&school, &nari, Says::gate(WHOLE)).await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.answer_all(&mut gate, right).await;
    nari.submit(&mut gate).await;
    let export = nari.get("/settings/export").await.expect(200).json();
    let told = &export["learning_platforms"];
    assert_eq!(told["people"][0]["subject"], "nari-77");
    assert_eq!(told["gates"][0]["gate"], WHOLE);
    assert_eq!(told["scores"][0]["attempt"], gate.id);
    let user = nari.me().await["user"].as_str().unwrap().parse().unwrap();
    for (table, rows) in app.database().rows_of(user).await {
        let due = match table.as_str() {
            "lti_people" | "lti_links" | "lti_scores" => 1,
            _ => continue,
        };
        assert_eq!(rows, due, "{table}");
    }
    nari.page("/settings/deletion").await;
    nari.post("/settings/deletion", &[]).await.expect(303);
    for (table, rows) in app.database().rows_of(user).await {
        assert_eq!(rows, 0, "{table}");
    }
    assert_eq!(app.database().places_of("nari-77").await, Vec::<String>::new());
}

async fn signs_out_and_is_a_stranger(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let nari = app.stranger();
    launched(&school, &nari, Says::gate(WHOLE)).await;
    nari.me().await;
    nari.post("/logout", &[]).await.expect(303);
    nari.read("/me").await.expect(401);
    // A form in the course's frame comes from our own page, and a forged one does not.
    launched(&school, &nari, Says::gate(WHOLE)).await;
    let forged = nari.with_header("sec-fetch-site", "cross-site");
    forged.post("/gates/sample/whole", &[]).await.expect(403);
    nari.post("/gates/sample/whole", &[]).await.expect(303);
}

on_both!(
    comes_back_to_what_they_did_in_another_browser,
    roles_of_the_platform_give_none_here,
    is_never_made_another_account,
    takes_everything_along_and_leaves_nothing,
    signs_out_and_is_a_stranger,
);
