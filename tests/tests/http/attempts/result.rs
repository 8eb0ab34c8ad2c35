//! `/attempts/{id}/result`.

use crate::harness::sample::{WHOLE, due_marks, right, wrong};
use crate::harness::{MINUTE, TestApp, links};

async fn tells_passed_from_failed(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.answer_all(&mut gate, right).await;
    nari.submit(&mut gate).await;
    let path = format!("/attempts/{}/result", gate.id);
    nari.page(&path).await.holds(&["통과했어요", "100 %", "문턱 75 %", "<svg"]);
    nari.speaking("en").page(&path).await.holds(&["You passed", "bar 75 %"]);
}

async fn ties_every_miss_to_a_rule_without_script(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.answer_all(&mut gate, wrong).await;
    nari.submit(&mut gate).await;
    let path = format!("/attempts/{}/result", gate.id);
    let page = nari.page(&path).await;
    page.holds(&["넘지 못했어요"]);
    for item in gate.items() {
        for mark in due_marks(&item) {
            // An option that was neither chosen nor due may stay unexplained.
            let told = page.text().contains(&mark);
            assert!(told || mark.ends_with("-c"), "{mark} is not told");
        }
    }
    for rule in ["S-R1", "S-R2", "S-R3", "S-R4", "S-R5", "S-R6"] {
        assert!(page.text().contains(&format!("/guidelines/sample#{rule}")), "{rule} is not led to");
    }
    assert!(links(&page.text()).contains(&"/guidelines/sample".to_owned()));
}

async fn can_be_narrowed_to_the_misses(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.answer_all(&mut gate, right).await;
    nari.save(&mut gate, "word", &wrong("word")).await;
    nari.submit(&mut gate).await;
    let path = format!("/attempts/{}/result?only=missed", gate.id);
    let page = nari.page(&path).await;
    page.holds(&["KEYMARK-word-explanation"]);
    assert!(!page.text().contains("KEYMARK-single-explanation"));
}

async fn says_that_time_ran_out(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    app.wait(10 * MINUTE);
    nari.page(&format!("/attempts/{}/result", gate.id)).await.holds(&["시간이 다 되어 끝났어요"]);
}

async fn is_not_out_while_the_attempt_runs(app: TestApp) {
    let nari = app.guest().await;
    let gate = nari.begin_gate(WHOLE).await;
    let early = nari.get(&format!("/attempts/{}/result", gate.id)).await.expect(409);
    early.holds(&["아직 끝나지 않은 응시", &format!("/attempts/{}", gate.id)]);
}

async fn what_a_learner_typed_is_shown_and_not_run(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    nari.save(&mut gate, "word", &crate::harness::sample::write("<img src=x onerror=alert(1)>")).await;
    nari.submit(&mut gate).await;
    for path in [format!("/attempts/{}/result", gate.id), "/notebook".to_owned()] {
        let page = nari.page(&path).await.text();
        assert!(!page.contains("<img src=x"), "{path} runs what was typed");
        assert!(page.contains("&lt;img src=x"), "{path} does not show what was typed");
    }
}

on_both!(
    tells_passed_from_failed,
    ties_every_miss_to_a_rule_without_script,
    can_be_narrowed_to_the_misses,
    says_that_time_ran_out,
    is_not_out_while_the_attempt_runs,
    what_a_learner_typed_is_shown_and_not_run,
);
