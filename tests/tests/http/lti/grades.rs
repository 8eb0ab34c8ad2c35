//! Grades go back to the course.

use serde_json::{Value, json};

use super::simulator::{Says, Simulator};
use crate::harness::sample::{TWICE, WHOLE, right};
use crate::harness::{HOUR, MINUTE, Person, Sitting, TestApp};

/// Most looks at a page until it says something: the job of the server sends as well, at moments of its own.
const LOOKS: usize = 2_000;

async fn launched(app: &TestApp, school: &Simulator, gate: &str) -> Person {
    school.says(Says::gate(gate));
    let nari = app.stranger();
    school.form(&nari).await.posted(&nari).await.expect(303);
    nari
}

async fn sat(person: &Person, gate: &str) -> Sitting {
    let mut sitting = person.begin_gate(gate).await;
    person.answer_all(&mut sitting, right).await;
    person.submit(&mut sitting).await;
    sitting
}

/// Sends what is due until the instructors' page says so.
async fn until(app: &TestApp, admin: &Person, words: &str) -> String {
    for _ in 0..LOOKS {
        app.service().deliver_scores().await.unwrap();
        let text = admin.page("/studio/lti").await.text();
        if text.contains(words) {
            return text;
        }
        tokio::task::yield_now().await;
    }
    panic!("‘{words}’ was never said");
}

async fn arrive_once_a_sitting_is_judged(app: TestApp) {
    let (school, admin) = Simulator::registered(&app).await;
    let nari = launched(&app, &school, WHOLE).await;
    let sitting = sat(&nari, WHOLE).await;
    let page = until(&app, &admin, "보냈어요").await;
    assert!(page.contains(&sitting.id.replace('-', "")[26..]), "the sitting by its code");
    let grade = school.grade().await;
    assert_eq!(grade.path, "/lineitems/7/lineitem/scores?type_id=2");
    let verdict = nari.result(&sitting).await["verdict"].clone();
    let percent = 100.0 * verdict["points"].as_f64().unwrap() / verdict["possible"].as_f64().unwrap();
    assert!((grade.body["scoreGiven"].as_f64().unwrap() - percent).abs() < 1e-9, "{grade:?} {verdict}");
    let rest = [
        ("userId", json!("nari-77")),
        ("scoreMaximum", json!(100)),
        ("activityProgress", json!("Completed")),
        ("gradingProgress", json!("FullyGraded")),
        ("timestamp", json!("2026-11-22T09:00:00.000Z")),
    ];
    for (name, due) in rest {
        assert_eq!(grade.body[name], due, "{name}");
    }
    app.wait(HOUR);
    app.service().deliver_scores().await.unwrap();
    assert!(school.has_no_grade().await, "a grade is sent once");
}

async fn a_sitting_whose_time_ran_out_is_graded_too(app: TestApp) {
    let (school, admin) = Simulator::registered(&app).await;
    let nari = launched(&app, &school, WHOLE).await;
    nari.begin_gate(WHOLE).await;
    app.wait(HOUR);
    app.service().close_overdue().await.unwrap();
    until(&app, &admin, "보냈어요").await;
    let grade = school.grade().await;
    // What is right when nothing is given counts.
    assert!(grade.body["scoreGiven"].as_f64().unwrap() < 50.0, "{grade:?}");
}

async fn a_platform_that_is_down_gets_them_later(app: TestApp) {
    let (school, admin) = Simulator::registered(&app).await;
    let nari = launched(&app, &school, WHOLE).await;
    school.is_down(true);
    let sitting = sat(&nari, WHOLE).await;
    // The learner has a result, whatever the platform does.
    nari.result(&sitting).await;
    until(&app, &admin, "access token: answered 503").await;
    assert!(school.has_no_grade().await);
    school.is_down(false);
    app.wait(2 * MINUTE);
    until(&app, &admin, "보냈어요").await;
    assert_eq!(school.grade().await.body["userId"], "nari-77");
}

async fn what_was_given_up_goes_when_an_admin_asks(app: TestApp) {
    let (school, admin) = Simulator::registered(&app).await;
    let nari = launched(&app, &school, WHOLE).await;
    school.is_down(true);
    sat(&nari, WHOLE).await;
    for tries in 1..12 {
        until(&app, &admin, &format!("(지금까지 {tries}번)")).await;
        app.wait(13 * HOUR);
    }
    until(&app, &admin, "12번 보내지 못해").await;
    school.is_down(false);
    app.wait(24 * HOUR);
    app.service().deliver_scores().await.unwrap();
    assert!(school.has_no_grade().await, "it waits for a person");
    let platform = app.service().store.list_platforms().await.unwrap()[0].id.to_string();
    admin_again(&app).await.post("/studio/lti/resend", &[("platform", &platform)]).await.expect(303);
    until(&app, &admin_again(&app).await, "보냈어요").await;
    school.grade().await;
}

/// The admin, whose session may have ended by then.
async fn admin_again(app: &TestApp) -> Person {
    let admin = app.program();
    admin.sign_in("admin@example.kr", crate::harness::sample::PASSWORD).await.expect(201);
    admin
}

async fn survive_a_restart(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let nari = launched(&app, &school, WHOLE).await;
    school.is_down(true);
    sat(&nari, WHOLE).await;
    app.service().deliver_scores().await.unwrap();
    // The platform still knows us under the old port; only the grade has to reach it.
    let rows = app.database().rows().await;
    assert_eq!(rows["lti_scores"], 1);
    let app = app.restarted(|_| {}).await;
    assert_eq!(app.database().rows().await["lti_scores"], 1);
    assert_eq!(app.service().store.list_scores(9).await.unwrap().len(), 1);
}

async fn only_the_gate_that_somebody_was_sent_to_is_graded(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let nari = launched(&app, &school, TWICE).await;
    sat(&nari, WHOLE).await;
    let mut practice = nari.begin_practice("sample").await;
    nari.submit(&mut practice).await;
    // Nor is anybody else's sitting there.
    sat(&app.guest().await, TWICE).await;
    assert_eq!(app.database().rows().await["lti_scores"], 0);
    sat(&nari, TWICE).await;
    assert_eq!(app.database().rows().await["lti_scores"], 1);
}

async fn nothing_goes_where_no_grade_is_wanted(app: TestApp) {
    let (school, _admin) = Simulator::registered(&app).await;
    let endpoint = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
    let lineitem = format!("{}/lineitems/7/lineitem", school.base());
    for (number, grades) in [
        Value::Null,
        json!({"scope": [], "lineitem": lineitem}),
        json!({"scope": ["https://purl.imsglobal.org/spec/lti-ags/scope/score"]}),
        json!({"scope": ["https://purl.imsglobal.org/spec/lti-ags/scope/score"], "lineitem": "http://lms.example/7"}),
    ]
    .into_iter()
    .enumerate()
    {
        let says = Says::gate(WHOLE).and(endpoint, &grades).and("sub", &json!(format!("person-{number}")));
        school.says(says);
        let nari = app.stranger();
        school.form(&nari).await.posted(&nari).await.expect(303);
        sat(&nari, WHOLE).await;
    }
    assert_eq!(app.database().rows().await["lti_scores"], 0);
}

on_both!(
    arrive_once_a_sitting_is_judged,
    a_sitting_whose_time_ran_out_is_graded_too,
    a_platform_that_is_down_gets_them_later,
    what_was_given_up_goes_when_an_admin_asks,
    survive_a_restart,
    only_the_gate_that_somebody_was_sent_to_is_graded,
    nothing_goes_where_no_grade_is_wanted,
);
