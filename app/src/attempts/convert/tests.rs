use assessment::attempt::Event;

use super::*;
use crate::attempts::sample::{KEY_MARKER, answer, begun, reveals, step, submit};

fn json(open: &OpenAttempt) -> String {
    serde_json::to_string(&attempt(open, Locale::Korean, Instant(20))).expect("JSON")
}

#[test]
fn a_mock_shows_nothing_of_any_key_until_it_is_over() {
    let mut open = begun(Behaviour::Mock);
    answer(&mut open, 0, "b");
    assert!(!json(&open).contains(KEY_MARKER));
    assert!(reveals(&open).iter().all(Option::is_none));
    submit(&mut open);
    assert!(json(&open).contains(KEY_MARKER));
}

#[test]
fn practice_shows_the_key_of_a_checked_item_and_of_no_other() {
    let mut open = begun(Behaviour::Practice);
    answer(&mut open, 0, "b");
    answer(&mut open, 1, "b");
    assert!(!json(&open).contains(KEY_MARKER), "saved is not checked");
    step(&mut open, Event::Checked { slot: 0 });
    let view = attempt(&open, Locale::Korean, Instant(20));
    let feedback = view.slots[0].feedback.as_ref().expect("a judgement");
    assert_eq!(feedback.rules[0].body, "짧게 표시해요.");
    assert_eq!(feedback.score.findings.len(), 1);
    assert!(view.slots[1].feedback.is_none());
    assert!(!serde_json::to_string(&view.slots[1]).expect("JSON").contains(KEY_MARKER));
}

#[test]
fn a_hint_is_given_only_once_it_was_taken() {
    let mut open = begun(Behaviour::Practice);
    let view = attempt(&open, Locale::Korean, Instant(20));
    assert!(view.slots[0].has_hint && view.slots[0].hint.is_none());
    step(&mut open, Event::Hinted { slot: 0 });
    let view = attempt(&open, Locale::Korean, Instant(20));
    assert!(view.slots[0].hint.is_some() && view.slots[1].hint.is_none());
    assert!(!attempt(&begun(Behaviour::Mock), Locale::Korean, Instant(20)).slots[0].has_hint);
}

#[test]
fn options_keep_their_order_and_it_tells_nothing() {
    let open = begun(Behaviour::Mock);
    let order = |open: &OpenAttempt| {
        let view = attempt(open, Locale::Korean, Instant(20));
        let Interaction::Choice { options, .. } = &view.slots[0].question.interaction else {
            return Vec::new();
        };
        options.iter().map(|option| option.id.clone()).collect()
    };
    let mut sorted = order(&open);
    assert_eq!(order(&open), order(&open));
    assert_ne!(sorted, ["a", "b", "c", "d"], "seed 7 moves them");
    sorted.sort();
    assert_eq!(sorted, ["a", "b", "c", "d"]);
}
