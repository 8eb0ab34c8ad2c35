use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Map, Value as Json};

use crate::foreign::qti::declaration::Variables;
use crate::foreign::qti::{Version, evaluate, names, read, write};
use crate::foreign::{Blank, Body, Choice, Draft, Entry, Loss, Number, Pair, Piece, Span, What};

const VERSIONS: [Version; 2] = [Version::V2_2, Version::V3_0];

/// Markdown in the form that the reader gives it.
fn markdown() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("가나"),
        Just("\\*별\\_표"),
        Just("2 \\< 3 > 1"),
        Just("R&D \\&lt; &"),
        Just("\"따옴표\" ']]>"),
        Just("**굵게**"),
        Just("*기울여*"),
        Just("`a*b_c`"),
        Just("{=~#}"),
        Just("하나  \n둘"),
    ];
    let line = vec(word, 1..4).prop_map(|words| words.join(" "));
    let block = prop_oneof![
        4 => line,
        1 => Just("\\- 목록 아님".to_owned()),
        1 => Just("1\\. 목록 아님".to_owned()),
    ];
    // Two lists in a row are one in Markdown.
    let last = prop_oneof![
        3 => Just(""),
        1 => Just("\n\n- 하나\n- 둘"),
        1 => Just("\n\n1. 하나\n   - 안\n2. 둘"),
    ];
    (vec(block, 1..3), last).prop_map(|(blocks, last)| blocks.join("\n\n") + last)
}

fn maybe() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), markdown()]
}

/// Plain text as it may be typed.
fn typed() -> impl Strategy<Value = String> {
    "[a-z가-힣&<>\"'=]{0,3}( [a-z가-힣0-9]){0,2}".prop_map(|text| text.trim().to_owned())
}

/// Entries of different texts, the first one right.
fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let weight = prop_oneof![Just(100.0), Just(50.0), Just(33.333), Just(0.0)];
    vec((typed(), weight, maybe()), 1..4).prop_map(|all| {
        let all = all.into_iter().enumerate().map(|(place, (text, weight, feedback))| Entry {
            text: format!("{text}{place}"),
            weight: if place == 0 { 100.0 } else { weight },
            feedback,
        });
        all.collect()
    })
}

fn option() -> impl Strategy<Value = Choice> {
    (markdown(), maybe()).prop_map(|(text, feedback)| Choice { text, weight: 0.0, feedback })
}

fn body() -> impl Strategy<Value = Body> {
    let wrong = prop_oneof![Just(0.0), Just(-50.0), Just(25.0)];
    let span = prop_oneof![
        Just(None),
        (-99_i32..99, 0_u8..5).prop_map(|(value, tolerance)| Some(Span::Around {
            value: f64::from(value) / 4.0,
            tolerance: f64::from(tolerance) / 4.0
        })),
        (-99_i32..0, 0_i32..99)
            .prop_map(|(low, high)| Some(Span::Between { low: f64::from(low), high: f64::from(high) })),
    ];
    let gap = || {
        (1_u32..4, any::<bool>(), entries())
            .prop_map(|(points, menu, answers)| Piece::Gap(Blank { points, menu, answers }))
    };
    prop_oneof![
        Just(Body::Description),
        Just(Body::Essay),
        (any::<bool>(), maybe(), maybe()).prop_map(|(answer, right, wrong)| Body::Truth {
            answer,
            right,
            wrong
        }),
        (any::<bool>(), vec((option(), wrong), 2..5)).prop_map(|(shuffle, options)| {
            let options = options.into_iter().enumerate().map(|(place, (option, weight))| Choice {
                weight: if place == 1 { 100.0 } else { weight },
                ..option
            });
            Body::Choice { multiple: false, shuffle, options: options.collect() }
        }),
        (vec(option(), 1..4), vec(option(), 0..3)).prop_map(|(right, wrong)| {
            let share = 100.0 / right.len() as f64;
            let right = right.into_iter().map(|option| Choice { weight: share, ..option });
            let wrong = wrong.into_iter().map(|option| Choice { weight: -share, ..option });
            Body::Choice { multiple: true, shuffle: true, options: wrong.chain(right).collect() }
        }),
        (any::<bool>(), entries())
            .prop_map(|(case_sensitive, answers)| Body::Entry { case_sensitive, answers }),
        vec((span, prop_oneof![Just(100.0), Just(12.5)], maybe()), 1..4).prop_map(|numbers| {
            let answers = numbers.into_iter().enumerate().map(|(place, (span, weight, feedback))| Number {
                span,
                weight: if place == 0 { 100.0 } else { weight },
                feedback,
            });
            Body::Numerical { answers: answers.collect() }
        }),
        (any::<bool>(), vec((markdown(), markdown()), 1..4), any::<bool>()).prop_map(
            |(shuffle, pairs, spare)| {
                let pairs = pairs.into_iter().map(|(left, right)| Pair { left, right });
                let spare = spare.then(|| Pair { left: String::new(), right: "아무것도".to_owned() });
                Body::Match { shuffle, pairs: pairs.chain(spare).collect() }
            }
        ),
        vec(markdown(), 2..5).prop_map(|entries| Body::Order { entries }),
        (gap(), vec(gap(), 0..3)).prop_map(|(first, rest)| {
            let mut pieces = vec![Piece::Text("앞 & ".to_owned()), first];
            for gap in rest {
                pieces.extend([Piece::Text(" 사이 **굵게** ".to_owned()), gap]);
            }
            pieces.push(Piece::Text(" 뒤".to_owned()));
            Body::Cloze { pieces }
        }),
    ]
}

fn draft() -> impl Strategy<Value = Draft> {
    let title = proptest::option::of("[가-힣<&\"]{1,5}");
    let passage = proptest::option::of("[가-힣<&* ]{0,4}\n?\n[가-힣]{1,4}");
    ("[a-z/<&-]{1,8}", title, markdown(), passage, body(), maybe()).prop_map(
        |(id, title, stem, stimulus, body, explanation)| Draft {
            foreign_id: Some(id),
            title,
            stem,
            stimulus,
            body,
            explanation,
            ..Draft::default()
        },
    )
}

/// Score and highest score for the right response.
fn scores(xml: &str) -> (f64, f64) {
    let item = names::item(xml).unwrap();
    let variables = Variables::read(&item).unwrap();
    let right = variables.responses.iter().map(|name| {
        let declared = &variables.declared[name];
        (name.clone(), declared.correct.json())
    });
    let responses = Json::Object(right.collect::<Map<_, _>>());
    let outcomes = evaluate(xml, &responses).unwrap_or_else(|fault| panic!("{fault}\n{xml}"));
    let number = |name: &str| outcomes[name].as_f64().unwrap_or_else(|| panic!("{outcomes}"));
    (number("SCORE"), number("MAXSCORE"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn what_goes_out_comes_in_equal_and_scores_in_full(draft in draft()) {
        for version in VERSIONS {
            let out = write(&draft, version);
            prop_assert!(out.losses.is_empty(), "{:?}", out.losses);
            let back = read(&out.text);
            prop_assert_eq!(back.losses, vec![], "{}", &out.text);
            prop_assert_eq!(back.draft.as_ref(), Ok(&draft), "{}", &out.text);
            if !matches!(draft.body, Body::Essay | Body::Description) {
                let (score, most) = scores(&out.text);
                prop_assert!((score - most).abs() < 1e-3, "{score} of {most}\n{}", out.text);
            }
            let nothing = evaluate(&out.text, &Json::Null).unwrap();
            prop_assert_eq!(nothing["SCORE"].as_f64(), Some(0.0));
        }
    }
}

fn entry(text: &str, weight: f64) -> Entry {
    Entry { text: text.to_owned(), weight, feedback: String::new() }
}

#[test]
fn templates_score_where_they_are_enough() {
    let options = |feedback: &str| {
        let option = |text: &str, weight| Choice { text: text.into(), weight, feedback: feedback.into() };
        vec![option("가", 100.0), option("나", 0.0)]
    };
    let choice = |feedback: &str| Draft {
        body: Body::Choice { multiple: false, shuffle: true, options: options(feedback) },
        explanation: "풀이".into(),
        ..Draft::default()
    };
    let plain = write(&choice(""), Version::V3_0).text;
    assert!(
        plain.contains("template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct\"")
    );
    assert!(plain.contains("<qti-modal-feedback outcome-identifier=\"EXPLANATION\""), "{plain}");
    let told = write(&choice("까닭"), Version::V2_2).text;
    assert!(told.contains("<responseCondition><responseIf><match>"), "{told}");
    let outcomes = evaluate(&told, &serde_json::json!({ "RESPONSE": "OPTION_2" })).unwrap();
    assert_eq!((&outcomes["SCORE"], &outcomes["FEEDBACK"]), (&Json::from(0.0), &Json::from("OPTION_2")));
}

#[test]
fn part_points_are_those_of_the_draft() {
    let score = |draft: &Draft, response: Json| {
        let xml = write(draft, Version::V3_0).text;
        evaluate(&xml, &serde_json::json!({ "RESPONSE": response })).unwrap()["SCORE"].as_f64().unwrap()
    };
    let near = |given: f64, due: f64| assert!((given - due).abs() < 1e-9, "{given} is not {due}");
    let typed = |case_sensitive| Draft {
        body: Body::Entry { case_sensitive, answers: vec![entry("Seoul", 100.0), entry("Hanyang", 50.0)] },
        ..Draft::default()
    };
    near(score(&typed(false), "seoul".into()), 1.0);
    near(score(&typed(true), "seoul".into()), 0.0);
    near(score(&typed(false), "HANYANG".into()), 0.5);
    let option = |weight| Choice { text: "가".into(), weight, feedback: String::new() };
    let several = Draft {
        body: Body::Choice {
            multiple: true,
            shuffle: false,
            options: vec![option(50.0), option(50.0), option(-50.0)],
        },
        ..Draft::default()
    };
    near(score(&several, serde_json::json!(["OPTION_1"])), 0.5);
    near(score(&several, serde_json::json!(["OPTION_1", "OPTION_2", "OPTION_3"])), 0.5);
    near(score(&several, serde_json::json!(["OPTION_3"])), 0.0);
    let number = |span, weight| Number { span, weight, feedback: String::new() };
    let numbers = Draft {
        body: Body::Numerical {
            answers: vec![
                number(Some(Span::Around { value: 3.0, tolerance: 0.5 }), 100.0),
                number(Some(Span::Between { low: 0.0, high: 10.0 }), 25.0),
            ],
        },
        ..Draft::default()
    };
    for (given, due) in [(3.5, 1.0), (3.51, 0.25), (10.0, 0.25), (10.1, 0.0)] {
        near(score(&numbers, given.into()), due);
    }
}

#[test]
fn patterns_weights_and_labels_that_have_no_place_are_said() {
    let draft = Draft {
        category: Some("법".into()),
        tags: vec!["가".into()],
        stem: "수도는 _____이다".into(),
        body: Body::Entry {
            case_sensitive: false,
            answers: vec![entry("서*", 100.0), entry("서울\\*", 100.0)],
        },
        ..Draft::default()
    };
    let out = write(&draft, Version::V2_2);
    let lost = [
        (0, Loss::new("answer 1", What::Pattern("서*".into()))),
        (0, Loss::new("category", What::Field("category".into()))),
        (0, Loss::new("tags", What::Field("tags".into()))),
    ];
    assert_eq!(out.losses, lost);
    let back = read(&out.text).draft.unwrap();
    assert_eq!(back.stem, "수도는 _____이다");
    assert_eq!(back.body, Body::Entry { case_sensitive: false, answers: vec![entry("서울\\*", 100.0)] });
}

#[test]
fn markup_that_was_typed_stays_text() {
    let draft = Draft {
        stem: "<script>alert(1)</script> <b>x</b>\n\n<div>\n<p>블록</p>\n</div>".into(),
        ..Draft::default()
    };
    let out = write(&draft, Version::V3_0);
    assert!(!out.text.contains("<script") && !out.text.contains("<b>"), "{}", out.text);
    let back = read(&out.text);
    assert!(back.losses.is_empty());
    assert!(back.draft.unwrap().stem.starts_with("\\<script>alert(1)\\</script> \\<b>x"));
    let deep = Draft { stem: "> ".repeat(500) + "깊다", ..Draft::default() };
    assert!(read(&write(&deep, Version::V2_2).text).draft.is_ok());
}
