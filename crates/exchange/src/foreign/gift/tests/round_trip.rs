use proptest::collection::vec;
use proptest::prelude::*;

use crate::foreign::gift::{read, write};
use crate::foreign::{Body, Choice, Draft, Entry, Number, Pair, Span};

/// Texts full of what the format means something by.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("가"),
        Just("a"),
        Just(" "),
        Just("="),
        Just("~"),
        Just("#"),
        Just("{"),
        Just("}"),
        Just(":"),
        Just("->"),
        Just("\\"),
        Just("%50%"),
        Just("\n"),
        Just("//"),
        Just("[html]"),
        Just("####"),
        Just("::"),
        Just("n"),
    ];
    vec(piece, 0..6)
        .prop_map(|pieces| format!("x{}", pieces.concat()).trim().to_owned())
        .prop_flat_map(|text| prop_oneof![Just(text.clone()), Just(text[1..].trim().to_owned())])
        .prop_map(|text| if text.is_empty() { "빈".to_owned() } else { text })
}

fn maybe() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), words()]
}

fn body() -> impl Strategy<Value = Body> {
    let weight = || prop_oneof![Just(100.0), Just(50.0), Just(33.333), Just(12.5)];
    let entry =
        (words(), weight(), maybe()).prop_map(|(text, weight, feedback)| Entry { text, weight, feedback });
    let option = |weights: BoxedStrategy<f64>| {
        (words(), weights, maybe()).prop_map(|(text, weight, feedback)| Choice { text, weight, feedback })
    };
    let wrong = prop_oneof![Just(0.0), Just(-50.0), Just(25.0)].boxed();
    let span = prop_oneof![
        Just(None),
        (-1e3..1e3, 0.0..5.0).prop_map(|(value, tolerance)| Some(Span::Around { value, tolerance })),
        (-1e3..0.0, 0.0..1e3).prop_map(|(low, high)| Some(Span::Between { low, high })),
    ];
    let number =
        (span, weight(), maybe()).prop_map(|(span, weight, feedback)| Number { span, weight, feedback });
    prop_oneof![
        Just(Body::Essay),
        (any::<bool>(), maybe(), maybe()).prop_map(|(answer, right, wrong)| Body::Truth {
            answer,
            right,
            wrong
        }),
        (option(Just(100.0).boxed()), vec(option(wrong.clone()), 1..4)).prop_map(|(right, mut options)| {
            options.insert(options.len() / 2, right);
            Body::Choice { multiple: false, shuffle: true, options }
        }),
        (option(weight().boxed()), vec(option(wrong), 1..4)).prop_map(|(right, mut options)| {
            options.push(right);
            Body::Choice { multiple: true, shuffle: true, options }
        }),
        vec(entry, 1..4).prop_map(|answers| Body::Entry { case_sensitive: false, answers }),
        vec(number, 1..4).prop_map(|answers| Body::Numerical { answers }),
        (words(), vec((maybe(), words()), 1..4)).prop_map(|(left, rest)| {
            let first = Pair { left, right: "끝".to_owned() };
            let rest = rest.into_iter().map(|(left, right)| Pair { left, right });
            Body::Match { shuffle: true, pairs: [first].into_iter().chain(rest).collect() }
        }),
    ]
}

fn draft() -> impl Strategy<Value = Draft> {
    let name = || proptest::option::of("[a-z가-힣\\]\\\\]{1,8}");
    (name(), proptest::option::of(words()), name(), vec("[a-z\\]]{1,6}", 0..3), words(), body(), maybe())
        .prop_map(|(foreign_id, title, category, tags, stem, body, explanation)| Draft {
            foreign_id,
            title,
            category,
            tags,
            stem,
            stimulus: None,
            body,
            explanation,
        })
}

proptest! {
    #[test]
    fn what_goes_out_comes_in_equal(drafts in vec(draft(), 1..5)) {
        let out = write(&drafts);
        prop_assert!(out.losses.is_empty());
        let import = read(&out.text);
        let back: Vec<Draft> = import.drafts().cloned().collect();
        prop_assert!(import.faults().next().is_none(), "{:?}\n{}", import.faults().next(), out.text);
        prop_assert_eq!(back, drafts, "{}", out.text);
    }
}

#[test]
fn a_description_comes_back_and_other_kinds_are_said() {
    let text = Draft { stem: "글".to_owned(), ..Draft::default() };
    let order = Draft { body: Body::Order { entries: vec!["a".into(), "b".into()] }, ..text.clone() };
    let out = write([&text, &order]);
    assert_eq!(out.losses.len(), 1);
    assert_eq!(out.losses[0].0, 1);
    assert!(read(&out.text).drafts().eq([&text]));
}
