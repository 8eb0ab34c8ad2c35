//! `POST /api/v1/attempts/{id}/slots/{slot}/check`.

use crate::harness::TestApp;
use crate::harness::sample::{PRACTICE_ITEMS, WHOLE, choose, right, wrong};

async fn a_right_answer_is_full_and_a_wrong_one_names_its_rule(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    for item in PRACTICE_ITEMS {
        nari.save(&mut practice, item, &right(item)).await;
        let score = nari.check(&mut practice, item).await["feedback"]["score"].clone();
        assert_eq!(score["points"], 1.0, "{item}: {score}");
        assert_eq!(score["findings"].as_array().unwrap().len(), 0, "{item}");
    }
    let mut practice = nari.begin_practice("sample").await;
    for item in PRACTICE_ITEMS {
        nari.save(&mut practice, item, &wrong(item)).await;
        let feedback = nari.check(&mut practice, item).await["feedback"].clone();
        assert!(feedback["score"]["points"].as_f64().unwrap() < 1.0, "{item}");
        let finding = &feedback["score"]["findings"][0];
        assert!(finding["rule"].as_str().unwrap().starts_with("sample/S-R"), "{item}: {finding}");
        assert!(["meaning", "format"].contains(&finding["layer"].as_str().unwrap()), "{finding}");
    }
}

async fn an_item_of_an_older_guideline_is_explained_by_it(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    for (item, body) in [("old", "소리대로 적어요."), ("word", "뜻대로 적어요.")] {
        nari.save(&mut practice, item, &wrong(item)).await;
        let feedback = nari.check(&mut practice, item).await["feedback"].clone();
        assert_eq!(feedback["rules"][0]["body"], body);
    }
}

async fn the_first_answer_is_final(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    nari.save(&mut practice, "single", &wrong("single")).await;
    nari.check(&mut practice, "single").await;
    nari.try_save(&practice, "single", &right("single")).await.expect_problem(409, "checked");
    nari.try_check(&practice, practice.place("single")).await.expect_problem(409, "checked");
    nari.try_hint(&practice, practice.place("single")).await.expect_problem(409, "checked");
    assert_eq!(nari.resume(&practice.id).await.slot("single")["response"], wrong("single"));
}

async fn there_must_be_an_answer(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    nari.try_check(&practice, practice.place("single")).await.expect_problem(409, "nothing-to-check");
    nari.save(&mut practice, "single", &choose(&[])).await;
    nari.try_check(&practice, practice.place("single")).await.expect_problem(409, "nothing-to-check");
    nari.try_check(&practice, 16).await.expect_problem(404, "unknown-slot");
}

async fn a_gate_tells_nothing_before_its_end(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = nari.begin_gate(WHOLE).await;
    let receipt = nari.save(&mut gate, "single", &right("single")).await;
    assert!(receipt.get("feedback").is_none() && receipt.get("hint").is_none());
    nari.try_check(&gate, gate.place("single")).await.expect_problem(409, "not-in-mock");
}

async fn what_was_not_checked_is_not_judged(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    nari.save(&mut practice, "single", &right("single")).await;
    nari.submit(&mut practice).await;
    let result = nari.result(&practice).await;
    for slot in result["attempt"]["slots"].as_array().unwrap() {
        assert!(slot["feedback"].is_null(), "{slot}");
    }
    assert_eq!(nari.progress("sample").await["total"]["answered"], 0);
}

on_both!(
    a_right_answer_is_full_and_a_wrong_one_names_its_rule,
    an_item_of_an_older_guideline_is_explained_by_it,
    the_first_answer_is_final,
    there_must_be_an_answer,
    a_gate_tells_nothing_before_its_end,
    what_was_not_checked_is_not_judged,
);
