//! In practice a key is due once its item was checked.

use super::{everything, holds, no_key_in, none_holds};
use crate::harness::TestApp;
use crate::harness::sample::{HINT_MARK, KEY_MARK, PRACTICE_ITEMS, due_marks, marks_of, wrong};

async fn nothing_before_an_item_is_checked(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    assert!(!holds(&practice.view.to_string(), KEY_MARK));
    for item in PRACTICE_ITEMS {
        let receipt = nari.save(&mut practice, item, &wrong(item)).await;
        assert!(!holds(&receipt.to_string(), KEY_MARK), "{receipt}");
        nari.flag(&mut practice, item, true).await;
    }
    let answers = everything(&nari, &[&practice]).await;
    no_key_in(&answers);
    none_holds(&answers, HINT_MARK);
}

async fn a_check_tells_of_its_item_and_of_no_other(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    for item in PRACTICE_ITEMS {
        nari.save(&mut practice, item, &wrong(item)).await;
    }
    for (place, item) in PRACTICE_ITEMS.into_iter().enumerate() {
        let receipt = nari.check(&mut practice, item).await.to_string();
        for mark in due_marks(item) {
            assert!(receipt.contains(&mark), "{mark} is due and is not told: {receipt}");
        }
        let answers = everything(&nari, &[&practice]).await;
        for still in &PRACTICE_ITEMS[place + 1..] {
            for mark in marks_of(still) {
                none_holds(&answers, &mark);
                assert!(!holds(&receipt, &mark), "{mark} is told with {item}");
            }
        }
    }
    // The other way round: what is due can be read again.
    let view = nari.resume(&practice.id).await.view.to_string();
    for mark in PRACTICE_ITEMS.into_iter().flat_map(due_marks) {
        assert!(view.contains(&mark), "{mark} is not told");
    }
}

async fn what_was_never_checked_stays_hidden_after_the_end(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    nari.save(&mut practice, "single", &wrong("single")).await;
    nari.submit(&mut practice).await;
    no_key_in(&everything(&nari, &[&practice]).await);
}

async fn a_hint_is_told_alone_and_gives_no_key_away(app: TestApp) {
    let nari = app.guest().await;
    let mut practice = nari.begin_practice("sample").await;
    let receipt = nari.hint(&mut practice, "word").await;
    assert_eq!(receipt["hint"], "HINTMARK-word");
    let answers = everything(&nari, &[&practice]).await;
    no_key_in(&answers);
    for other in ["HINTMARK-single", "HINTMARK-several", "HINTMARK-gaps", "HINTMARK-marks"] {
        none_holds(&answers, other);
    }
}

async fn a_refusal_tells_nothing(app: TestApp) {
    let nari = app.guest().await;
    let practice = nari.begin_practice("sample").await;
    let mut answers = Vec::new();
    for item in PRACTICE_ITEMS {
        answers.push(nari.try_check(&practice, practice.place(item)).await);
        answers.push(nari.save_as(&practice, 9, practice.place(item), &wrong(item)).await);
        answers.push(
            nari.try_save(&practice, item, &crate::harness::sample::transcribe(&"가".repeat(6_000))).await,
        );
        answers.push(
            nari.try_save(&practice, item, &serde_json::json!({"kind": "choice", "chosen": ["nowhere"]}))
                .await,
        );
    }
    for answer in &answers {
        assert!(answer.status >= 400, "{} {}", answer.path, answer.text());
    }
    no_key_in(&answers);
}

on_both!(
    nothing_before_an_item_is_checked,
    a_check_tells_of_its_item_and_of_no_other,
    what_was_never_checked_stays_hidden_after_the_end,
    a_hint_is_told_alone_and_gives_no_key_away,
    a_refusal_tells_nothing,
);
