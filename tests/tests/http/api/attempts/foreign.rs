//! Somebody else's attempt looks as if it were not there, to everybody.

use reqwest::Method;
use serde_json::json;

use crate::harness::sample::{PASSWORD, WHOLE, right};
use crate::harness::{Answer, Person, Sitting, TestApp};

/// Everything that can be tried at an attempt.
async fn tries(person: &Person, sitting: &Sitting) -> Vec<Answer> {
    let page = format!("/attempts/{}", sitting.id);
    vec![
        person.read(&sitting.path()).await,
        person.read(&format!("{}/result", sitting.path())).await,
        person.save_as(sitting, 1, 0, &right("single")).await,
        person.try_flag(sitting, 0, true).await,
        person.try_hint(sitting, 0).await,
        person.try_check(sitting, 0).await,
        person.try_submit(sitting).await,
        person.get(&page).await,
        person.get(&format!("{page}/result")).await,
    ]
}

/// What was seen, without the address that was asked for.
fn faces(answers: &[Answer], id: &str) -> Vec<(u16, String)> {
    let nonce = |text: &str| {
        let found = text.split("nonce=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("-");
        found.to_owned()
    };
    let face = |answer: &Answer| {
        let text = answer.text();
        (answer.status, text.replace(&nonce(&text), "").replace(id, ""))
    };
    answers.iter().map(face).collect()
}

async fn nobody_else_finds_it(app: TestApp) {
    let admin = app.admin("admin@example.kr").await;
    let teacher = app.stranger();
    let email = service::accounts::EmailAddress::parse("teacher@example.kr").unwrap();
    app.service().add_user(&email, service::Role::Instructor, Some(PASSWORD)).await.unwrap();
    teacher.sign_in("teacher@example.kr", PASSWORD).await.expect(201);
    let (guest, other) = (app.guest().await, app.learner("bora@example.kr").await);

    let owner = app.guest().await;
    let mut over = owner.begin_gate("sample/twice").await;
    owner.submit(&mut over).await;
    let sittings = [owner.begin_gate(WHOLE).await, owner.begin_practice("sample").await, over];
    let nowhere = Sitting { id: "01900000-0000-7000-8000-000000000000".to_owned(), ..sittings[0].clone() };
    for person in [&admin, &teacher, &guest, &other] {
        let unknown = tries(person, &nowhere).await;
        for answer in &unknown {
            assert_eq!(answer.status, 404, "{} {}", answer.method, answer.path);
        }
        for sitting in &sittings {
            let foreign = tries(person, sitting).await;
            assert_eq!(faces(&foreign, &sitting.id), faces(&unknown, &nowhere.id));
        }
    }
    assert_eq!(owner.resume(&sittings[0].id).await.last_step, 0, "nothing was touched");
}

async fn a_stranger_is_sent_to_begin_and_told_nothing_either(app: TestApp) {
    let owner = app.guest().await;
    let sitting = owner.begin_gate(WHOLE).await;
    let nowhere = Sitting { id: "01900000-0000-7000-8000-000000000000".to_owned(), ..sitting.clone() };
    let (foreign, unknown) = (tries(&app.stranger(), &sitting).await, tries(&app.stranger(), &nowhere).await);
    for answer in &foreign {
        assert_eq!(answer.status, 401, "{} {}", answer.method, answer.path);
    }
    assert_eq!(faces(&foreign, &sitting.id), faces(&unknown, &nowhere.id));
}

async fn an_address_that_is_none_is_not_found(app: TestApp) {
    let nari = app.guest().await;
    for id in ["1", "nowhere", "00000000-0000-0000-0000-00000000000g", "%F0%9F%92%A9"] {
        nari.read(&format!("/attempts/{id}")).await.expect_problem(404, "not-found");
        nari.get(&format!("/attempts/{id}")).await.expect(404);
        let body = json!({"step": 1});
        nari.call(Method::POST, &format!("/attempts/{id}/closure"), &body)
            .await
            .expect_problem(404, "not-found");
    }
}

on_both!(
    nobody_else_finds_it,
    a_stranger_is_sent_to_begin_and_told_nothing_either,
    an_address_that_is_none_is_not_found,
);
