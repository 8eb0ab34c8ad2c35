//! `/studio/analysis`: what everybody's answers say of items, rules and gates.

use assessment::attempt::{Behaviour, Event, Plan, PlannedSlot, Step};
use assessment::{Instant, Response};
use store::{NewAnswer, NewAttempt, NewGuest, NewSession, TokenHash};
use uuid::Uuid;

use super::instructor;
use crate::harness::TestApp;

/// The item whose key is wrong: the abler half takes its second option.
const SUSPECT: &str = "plain/q1";

/// Forty people, the abler half right everywhere but in the suspect, where the weaker half is.
async fn learners(app: &TestApp) {
    let (store, now) = (&app.service().store, app.now());
    for number in 0..40_u128 {
        let is_able = number >= 20;
        let user = Uuid::from_u128((11 << 100) + number);
        let mut token = [11; 32];
        token[..16].copy_from_slice(&number.to_be_bytes());
        let session = NewSession {
            token_hash: TokenHash(token),
            user_id: user,
            created_at: now,
            expires_at: now.plus_days(1),
        };
        store.create_guest(&NewGuest { id: user, locale: None, created_at: now }, &session).await.unwrap();
        let planned = |item: u16| PlannedSlot {
            item: format!("plain/q{}", item + 1).parse().unwrap(),
            version: 1,
            section: 0,
            seed: 1,
            gold: false,
        };
        let attempt = NewAttempt {
            id: Uuid::from_u128((12 << 100) + number),
            user_id: user,
            domain: "plain".parse().unwrap(),
            gate: None,
            plan: Plan {
                behaviour: Behaviour::Practice,
                slots: (0..10).map(planned).collect(),
                started_at: now,
                ends_at: None,
                closes_at: None,
                terms: None,
            },
            forecast: None,
        };
        store.create_attempt(&attempt, None).await.unwrap();
        // Some of either half slip: nothing is ever clean.
        let is_right = |slot: u16| match slot {
            0 => is_able == (number % 5 == 0),
            slot => is_able != ((number + u128::from(slot)) % 4 == 0),
        };
        let answer = |slot: u16| NewAnswer {
            slot,
            item: planned(slot).item,
            version: 1,
            answered_at: now,
            points: f64::from(u8::from(is_right(slot))),
            meaning: 1.0,
            format: 1.0,
            rules: vec!["plain/P-R1".parse().unwrap()],
            missed: Vec::new(),
        };
        let answers: Vec<NewAnswer> = (0..10).map(answer).collect();
        let option = if is_right(0) { "a" } else { "b" };
        let step = saved(now.plus_millis(30_000), option);
        store.append_steps(attempt.id, &[step], None, &answers).await.unwrap();
    }
}

fn saved(at: Instant, option: &str) -> Step {
    let response = Response::Choice { chosen: vec![option.to_owned()] };
    Step { number: 1, at, event: Event::Saved { slot: 0, response } }
}

async fn a_wrong_key_is_raised_with_what_to_do_about_it(app: TestApp) {
    let app = app.with_evidence().await;
    learners(&app).await;
    let han = instructor(&app, "han@example.kr").await;
    let page = han.page("/studio/analysis?domain=plain").await;
    page.holds(&[SUSPECT, "정답이 잘못됐을 수 있으니", "정답률", "응시 72번"]);
    let flagged = han.page("/studio/analysis?domain=plain&flagged=1&sort=discrimination").await;
    let text = flagged.text();
    assert!(text.contains(SUSPECT), "{text}");
    assert!(!text.contains("plain/q49"), "nobody was asked this: {text}");
    let nothing = han.page("/studio/analysis?domain=plain&interaction=essay").await;
    nothing.holds(&["조건에 맞는 문항이 없어요"]);

    let item = han.page(&format!("/studio/items/{SUSPECT}/analysis")).await;
    item.holds(&["정답 외 선택지 ②을 상위권이 고릅니다", "하위 ⅓", "가운데 값", "찍어서 맞힐 확률 50 %"]);
    let rules = han.page("/studio/analysis/plain/rules").await;
    rules.holds(&["plain/P-R1", "최근 7일", "n 1"]);
}

async fn too_few_answers_are_said_to_be_too_few(app: TestApp) {
    let han = instructor(&app, "han@example.kr").await;
    let empty = han.page("/studio/analysis?domain=sample").await;
    empty.holds(&["아직 푼 사람이 없어요", "끝까지 본 응시가 아직 없어요"]);
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(crate::harness::sample::TWICE).await;
    nari.answer_all(&mut gate, crate::harness::sample::wrong).await;
    nari.submit(&mut gate).await;
    app.wait(11_000);
    let page = han.page("/studio/analysis?domain=sample").await;
    page.holds(&["sample/single", "자료가 더 필요해요 (1/10)", "두 번 관문"]);
    let item = han.page("/studio/items/sample/single/analysis").await;
    item.holds(&["자료가 더 필요해요 (1/10)", "보기 둘"]);
}

async fn nobody_else_sees_them_and_what_is_not_there_is_not_found(app: TestApp) {
    let nari = app.guest().await;
    let han = instructor(&app, "han@example.kr").await;
    let paths = [
        "/studio/analysis",
        "/studio/analysis?domain=nowhere",
        "/studio/analysis/sample/rules",
        "/studio/items/sample/single/analysis",
        "/studio/items/sample/single/regrade",
    ];
    for path in paths {
        nari.get(path).await.expect(404);
        app.stranger().get(path).await.expect(401);
    }
    let regrade = [("from", "all"), ("to", "full")];
    nari.post("/studio/items/sample/single/regrade", &regrade).await.expect(404);
    let missing = [
        "/studio/analysis?domain=nowhere",
        "/studio/analysis/nowhere/rules",
        "/studio/items/sample/none/analysis",
        "/studio/items/sample/single/analysis?version=99",
        "/studio/items/sample/single/analysis?version=x",
        "/studio/items/sample/none/regrade",
    ];
    for path in missing {
        han.get(path).await.expect(404);
    }
}

on_both!(
    a_wrong_key_is_raised_with_what_to_do_about_it,
    too_few_answers_are_said_to_be_too_few,
    nobody_else_sees_them_and_what_is_not_there_is_not_found,
);
