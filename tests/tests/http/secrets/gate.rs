//! In a gate no key is due before its end; afterwards all are.

use super::{everything, holds, no_key_in, none_holds};
use crate::harness::sample::{HINT_MARK, KEY_MARK, WHOLE, WHOLE_ITEMS, WHOLE_MINUTES, due_marks, wrong};
use crate::harness::{MINUTE, Person, Sitting, TestApp};

async fn sat_with_wrong_answers(person: &Person) -> Sitting {
    let mut gate = person.begin_gate(WHOLE).await;
    assert!(!holds(&gate.view.to_string(), KEY_MARK));
    for item in WHOLE_ITEMS {
        let receipt = person.save(&mut gate, item, &wrong(item)).await;
        assert!(!holds(&receipt.to_string(), KEY_MARK), "{receipt}");
    }
    gate
}

/// After the end every key is told, by page and by API.
async fn all_is_told(person: &Person, gate: &Sitting) {
    let result = person.result(gate).await.to_string();
    let page = person.page(&format!("/attempts/{}/result", gate.id)).await.text();
    for item in WHOLE_ITEMS {
        for mark in due_marks(item) {
            assert!(result.contains(&mark), "{mark} is due and is not told");
        }
        assert!(page.contains(&format!("KEYMARK-{item}-explanation")), "{item} is not explained on the page");
    }
}

async fn nothing_while_it_runs(app: TestApp) {
    let nari = app.learner("nari@example.kr").await;
    let gate = sat_with_wrong_answers(&nari).await;
    for act in ["hint", "check"] {
        for place in 0..WHOLE_ITEMS.len() {
            let refused = if act == "hint" {
                nari.try_hint(&gate, place).await
            } else {
                nari.try_check(&gate, place).await
            };
            no_key_in(&[refused.expect(409)]);
        }
    }
    app.wait(WHOLE_MINUTES * MINUTE - 1);
    let answers = everything(&nari, &[&gate]).await;
    no_key_in(&answers);
    none_holds(&answers, HINT_MARK);
    // The export of a running attempt above all.
    let export = nari.read("/me/export").await.expect(200);
    assert!(export.text().contains(&gate.id), "the attempt is in the export");
    no_key_in(&[export]);
}

async fn everything_after_it_was_submitted(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = sat_with_wrong_answers(&nari).await;
    let receipt = nari.submit(&mut gate).await;
    assert!(!holds(&receipt.to_string(), KEY_MARK), "the receipt is a receipt");
    all_is_told(&nari, &gate).await;
}

async fn everything_after_time_ended(app: TestApp) {
    let nari = app.guest().await;
    let gate = sat_with_wrong_answers(&nari).await;
    app.wait(WHOLE_MINUTES * MINUTE);
    all_is_told(&nari, &gate).await;
}

async fn nothing_to_anybody_else_even_then(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = sat_with_wrong_answers(&nari).await;
    nari.submit(&mut gate).await;
    for other in [app.stranger(), app.guest().await, app.admin("admin@example.kr").await] {
        no_key_in(&everything(&other, &[&gate]).await);
    }
}

async fn hints_are_not_told_after_a_gate_either(app: TestApp) {
    let nari = app.guest().await;
    let mut gate = sat_with_wrong_answers(&nari).await;
    nari.submit(&mut gate).await;
    none_holds(&everything(&nari, &[&gate]).await, HINT_MARK);
}

async fn practice_opens_no_back_door_to_what_is_kept_for_gates(app: TestApp) {
    let nari = app.guest().await;
    let _running = sat_with_wrong_answers(&nari).await;
    let wish = serde_json::json!({"practice": {"domain": "sample", "rule": "sample/S-R1", "count": 30}});
    let practice = Sitting::of(&nari.try_begin(&wish).await.expect(201).json());
    assert!(
        !practice.items().contains(&"reserved".to_owned()),
        "it was met only in the gate that still runs"
    );
    nari.post("/notebook", &[("item", "sample/reserved")]).await.expect(422);
}

on_both!(
    nothing_while_it_runs,
    everything_after_it_was_submitted,
    everything_after_time_ended,
    nothing_to_anybody_else_even_then,
    hints_are_not_told_after_a_gate_either,
    practice_opens_no_back_door_to_what_is_kept_for_gates,
);
