//! `/studio/late`: what arrived too late is kept for whoever has to decide about it.

use reqwest::Method;
use serde_json::json;
use service::Role;
use service::accounts::EmailAddress;

use crate::harness::sample::{PASSWORD, TWICE, right};
use crate::harness::{MINUTE, Person, TestApp};

pub(super) async fn instructor(app: &TestApp) -> Person {
    let address = EmailAddress::parse("han@example.kr").unwrap();
    app.service().add_user(&address, Role::Instructor, Some(PASSWORD)).await.unwrap();
    let han = app.program();
    han.sign_in("han@example.kr", PASSWORD).await.expect(201);
    han
}

async fn an_instructor_sees_what_arrived_too_late(app: TestApp) {
    let han = instructor(&app).await;
    let page = han.page("/studio/late").await;
    assert!(page.text().contains("늦게 도착한 답이 아직 없어요"), "{}", page.text());
    let settings = han.page("/settings").await;
    assert!(settings.text().contains("/studio/late"), "the way there stands in the settings");

    let nari = app.guest().await;
    let gate = nari.begin_gate(TWICE).await;
    let ends_at = gate.view["ends_at"].as_i64().unwrap();
    let slot = gate.place("single");
    let given = json!({"responses": [{"slot": slot, "response": right("single"), "given_at": ends_at - 1}]});
    nari.call(Method::POST, &format!("{}/set-aside", gate.path()), &given).await.expect(204);
    let page = han.page("/studio/late").await;
    assert!(!page.text().contains("보기 하나"), "an answer of a running attempt is nobody else's");

    app.wait(6 * MINUTE);
    app.service().close_overdue().await.unwrap();
    let given = json!({"responses": [{"slot": slot, "response": right("single"), "given_at": ends_at - 2}]});
    nari.call(Method::POST, &format!("{}/set-aside", gate.path()), &given).await.expect(204);
    let page = han.page("/studio/late").await;
    for words in ["보기 하나", "60초 뒤", "채점한 답은 0점"] {
        assert!(page.text().contains(words), "{words} is not in {}", page.text());
    }
    nari.get("/studio/late").await.expect(404);
    app.stranger().get("/studio/late").await.expect(401);
}

on_both!(an_instructor_sees_what_arrived_too_late);
