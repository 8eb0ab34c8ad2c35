//! `/studio/objections`: a learner contests a key, and an instructor rules.

use super::instructor;
use crate::harness::sample::{TWICE, wrong};
use crate::harness::{Person, Sitting, TestApp};

async fn sits(person: &Person) -> Sitting {
    let mut gate = person.begin_gate(TWICE).await;
    person.answer_all(&mut gate, wrong).await;
    person.submit(&mut gate).await;
    gate
}

async fn objects(person: &Person, gate: &Sitting, reason: &str) -> String {
    let slot = gate.place("single").to_string();
    let path = format!("/attempts/{}/objections", gate.id);
    let answer = person.post(&path, &[("slot", &slot), ("reason", reason)]).await.expect(303);
    answer.header("location").to_owned()
}

async fn rules(person: &Person, ruling: &str, explanation: &str) -> String {
    let fields =
        [("item", "sample/single"), ("version", "1"), ("ruling", ruling), ("explanation", explanation)];
    person.post("/studio/objections", &fields).await.expect(303).header("location").to_owned()
}

async fn one_is_raised_upheld_and_told(app: TestApp) {
    let (han, nari, bora) = (instructor(&app, "han@example.kr").await, app.guest().await, app.guest().await);
    han.page("/studio/objections").await.holds(&["아직 이의가 없어요"]);
    let (of_nari, of_bora) = (sits(&nari).await, sits(&bora).await);
    objects(&nari, &of_nari, " <b>규칙 1</b>을 보면 둘째가 맞아요. ").await;
    objects(&bora, &of_bora, "저도 둘째라고 생각해요.").await;
    let result = format!("/attempts/{}/result", of_nari.id);
    nari.page(&result).await.holds(&["검토를 기다려요", "&lt;b&gt;규칙 1"]);
    let page = han.page("/studio/objections").await;
    page.holds(&["기다리는 이의 2개", "저도 둘째라고", "보기 하나 (정답)", "낸 답: 보기 둘", "sample/S-R1"]);

    assert_eq!(rules(&han, "uphold", "").await, "/studio/items/sample/single/regrade?upheld=1");
    han.page("/studio/items/sample/single/regrade?upheld=1").await.holds(&["이의를 받아들였어요"]);
    for (person, gate) in [(&nari, &of_nari), (&bora, &of_bora)] {
        person.page("/notices").await.holds(&["이의가 받아들여졌어요"]);
        person.page(&format!("/attempts/{}/result", gate.id)).await.holds(&["받아들여졌어요"]);
    }
    han.page("/studio/objections").await.holds(&["기다리는 이의 0개"]);
}

async fn one_is_rejected_with_a_reason_that_its_learner_reads(app: TestApp) {
    let (han, nari) = (instructor(&app, "han@example.kr").await, app.guest().await);
    let gate = sits(&nari).await;
    objects(&nari, &gate, "둘째가 맞아요.").await;
    assert_eq!(rules(&han, "reject", "  ").await, "/studio/objections?refused=blank");
    nari.page("/notices").await.holds(&["아직 알림이 없어요"]);
    rules(&han, "reject", "규칙 1의 단서를 보세요.").await;
    let result = nari.page(&format!("/attempts/{}/result", gate.id)).await;
    result.holds(&["받아들여지지 않았어요", "강사의 설명: 규칙 1의 단서를 보세요."]);
    nari.page("/notices").await.holds(&["받아들여지지 않았어요", "규칙 1의 단서를 보세요."]);
    // Ruled is ruled; whoever has something new to say may object again.
    rules(&han, "uphold", "").await;
    nari.page(&format!("/attempts/{}/result", gate.id)).await.holds(&["받아들여지지 않았어요"]);
    assert!(!objects(&nari, &gate, "다시 봐 주세요.").await.contains("objection="));
}

async fn what_is_blank_too_long_double_or_not_ones_own_is_refused(app: TestApp) {
    let (nari, bora) = (app.guest().await, app.guest().await);
    let running = nari.begin_gate(TWICE).await;
    let path = format!("/attempts/{}/objections", running.id);
    nari.post(&path, &[("slot", "0"), ("reason", "왜요?")]).await.expect(409);
    let mut gate = running;
    nari.answer_all(&mut gate, wrong).await;
    nari.submit(&mut gate).await;
    assert!(objects(&nari, &gate, " ").await.contains("?objection=blank#"));
    assert!(objects(&nari, &gate, &"가".repeat(1_001)).await.contains("?objection=long#"));
    objects(&nari, &gate, "왜요?").await;
    let again = objects(&nari, &gate, "왜요?").await;
    nari.page(again.split('#').next().unwrap()).await.holds(&["이미 이의를 냈어요"]);
    nari.post(&path, &[("slot", "99"), ("reason", "왜요?")]).await.expect(404);
    bora.post(&path, &[("slot", "0"), ("reason", "왜요?")]).await.expect(404);
    app.stranger().post(&path, &[("slot", "0"), ("reason", "왜요?")]).await.expect(401);
    nari.get("/studio/objections").await.expect(404);
    let ruling = [("item", "sample/single"), ("version", "1"), ("ruling", "uphold")];
    nari.post("/studio/objections", &ruling).await.expect(404);
}

on_both!(
    one_is_raised_upheld_and_told,
    one_is_rejected_with_a_reason_that_its_learner_reads,
    what_is_blank_too_long_double_or_not_ones_own_is_refused,
);
