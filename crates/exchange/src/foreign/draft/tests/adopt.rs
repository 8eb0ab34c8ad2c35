use assessment::item::{AnswerKey, Interaction};

use crate::foreign::{Body, Choice, Draft, Entry, Loss, Number, Pair, Span, What};

fn adopt(body: Body) -> Result<crate::foreign::Adopted, Loss> {
    Draft { stem: "물음".to_owned(), body, ..Draft::default() }.adopt(&"legal/L-R1".parse().unwrap())
}

fn option(text: &str, weight: f64) -> Choice {
    Choice { text: text.to_owned(), weight, feedback: String::new() }
}

#[test]
fn weights_become_right_and_wrong_and_say_so() {
    let options = vec![option("가", 60.0), option("나", 40.0), option("다", -50.0)];
    let adopted = adopt(Body::Choice { multiple: true, shuffle: true, options }).unwrap();
    let AnswerKey::Choice(keys) = &adopted.key.answer else { panic!("a choice") };
    assert_eq!(keys.iter().map(|key| key.right).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!(adopted.losses, [Loss::new("options", What::Weights)]);
    let options = vec![option("가", 100.0), option("나", 0.0)];
    assert!(adopt(Body::Choice { multiple: false, shuffle: true, options }).unwrap().losses.is_empty());
}

#[test]
fn typed_answers_are_accepted_or_traps() {
    let entry = |text: &str, weight| Entry { text: text.to_owned(), weight, feedback: String::new() };
    let answers = vec![entry("서울", 100.0), entry("한양", 50.0), entry("서*", 100.0)];
    let adopted = adopt(Body::Entry { case_sensitive: true, answers }).unwrap();
    let AnswerKey::TextEntry(key) = &adopted.key.answer else { panic!("a text entry") };
    assert_eq!((key.accepted.as_slice(), key.traps.len()), (&["서울".to_owned()][..], 1));
    let lost = [
        Loss::new("answers", What::Case),
        Loss::new("answer 2", What::Weights),
        Loss::new("answer 3", What::Pattern("서*".into())),
    ];
    assert_eq!(adopted.losses, lost);
}

#[test]
fn a_number_keeps_its_point_and_a_range_is_refused() {
    let number = |span| Body::Numerical {
        answers: vec![Number { span: Some(span), weight: 100.0, feedback: String::new() }],
    };
    let adopted = adopt(number(Span::Around { value: -1.5, tolerance: 0.1 })).unwrap();
    let AnswerKey::TextEntry(key) = &adopted.key.answer else { panic!("a text entry") };
    assert_eq!((key.accepted[0].as_str(), key.signs), ("-1.5", true));
    assert_eq!(adopted.losses, [Loss::new("answer 1", What::Tolerance)]);
    assert!(adopt(number(Span::Between { low: 1.0, high: 2.0 })).is_err());
    assert_eq!(adopt(Body::Essay), Err(Loss::new("item", What::Kind("essay".into()))));
}

#[test]
fn partners_are_shared_and_an_order_does_not_show_its_key() {
    let pair = |left: &str, right: &str| Pair { left: left.to_owned(), right: right.to_owned() };
    let pairs = vec![pair("개", "짐승"), pair("소", "짐승"), pair("", "새")];
    let adopted = adopt(Body::Match { shuffle: true, pairs }).unwrap();
    let Interaction::Match { left, right } = &adopted.question.interaction else { panic!("a match") };
    assert_eq!((left.len(), right.len()), (2, 2));
    let adopted = adopt(Body::Order { entries: vec!["나".into(), "가".into()] }).unwrap();
    let Interaction::Order { entries } = &adopted.question.interaction else { panic!("an order") };
    assert_eq!(entries.iter().map(|entry| entry.text.as_str()).collect::<Vec<_>>(), ["가", "나"]);
    let AnswerKey::Order(places) = &adopted.key.answer else { panic!("an order") };
    assert_eq!(places.iter().map(|place| place.id.as_str()).collect::<Vec<_>>(), ["b", "a"]);
}
