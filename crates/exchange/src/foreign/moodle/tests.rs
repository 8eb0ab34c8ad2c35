use super::{read, write};
use crate::foreign::{Blank, Body, Entry, Fault, Loss, Number, Pair, Piece, Problem, Span, What};

/// Every supported type, as we write it.
const FILE: &str = include_str!("tests/every_type.xml");

#[test]
fn a_file_comes_in_and_goes_out_equal() {
    let import = read(FILE);
    assert!(import.faults().next().is_none(), "{:?}", import.faults().next());
    assert!(import.arrivals.iter().all(|arrival| arrival.losses.is_empty()));
    let drafts: Vec<_> = import.drafts().cloned().collect();
    let kinds: Vec<_> = drafts.iter().map(|draft| draft.body.kind()).collect();
    let expected = [
        "choice",
        "choice",
        "truth",
        "text-entry",
        "match",
        "cloze",
        "numerical",
        "essay",
        "description",
        "order",
    ];
    assert_eq!(kinds, expected);
    let out = write(&drafts);
    assert_eq!(out.text, FILE);
    assert!(read(&out.text).drafts().eq(&drafts));
}

#[test]
fn each_type_says_what_it_says() {
    let drafts: Vec<_> = read(FILE).drafts().cloned().collect();
    assert_eq!(drafts[0].category.as_deref(), Some("$course$/top/법률"));
    assert_eq!(
        (drafts[0].foreign_id.as_deref(), drafts[0].tags.as_slice()),
        (Some("law-1"), &["단서".to_owned()][..])
    );
    assert_eq!(drafts[2].body, Body::Truth { answer: false, right: "맞아요".into(), wrong: "다시".into() });
    let entry =
        |text: &str, weight, feedback: &str| Entry { text: text.into(), weight, feedback: feedback.into() };
    let pair = |left: &str, right: &str| Pair { left: left.into(), right: right.into() };
    assert_eq!(
        drafts[4].body,
        Body::Match { shuffle: true, pairs: vec![pair("갑", "A"), pair("을", "B"), pair("", "C")] }
    );
    let gap = |menu, points, answers| Piece::Gap(Blank { points, menu, answers });
    assert_eq!(
        drafts[5].body,
        Body::Cloze {
            pieces: vec![
                Piece::Text("수도는 ".into()),
                gap(false, 2, vec![entry("서울", 100.0, ""), entry("한~양", 50.0, "옛 이름")]),
                Piece::Text("이고 강은 ".into()),
                gap(true, 1, vec![entry("한강", 100.0, ""), entry("낙동강", 0.0, "")]),
            ],
        }
    );
    let number = |span, weight| Number { span, weight, feedback: String::new() };
    let around = Some(Span::Around { value: 3.5, tolerance: 0.25 });
    assert_eq!(drafts[6].body, Body::Numerical { answers: vec![number(around, 100.0), number(None, 0.0)] });
    assert_eq!(drafts[9].body, Body::Order { entries: vec!["먼저".into(), "나중".into()] });
}

#[test]
fn html_files_and_unknown_fields_are_told() {
    let text = r#"<quiz><question type="shortanswer"><name><text>n</text></name>
<questiontext format="html"><text><![CDATA[<p>보세요 <img src="@@PLUGINFILE@@/a.png" alt="그림"><script>x()</script></p>]]></text>
<file name="a.png" path="/" encoding="base64">AAAA</file></questiontext>
<answer fraction="100"><text>a*b</text></answer><hint format="html"><text>도움</text></hint></question></quiz>"#;
    let import = read(text);
    assert_eq!(import.drafts().next().map(|draft| draft.stem.as_str()), Some("보세요 그림"));
    assert_eq!(
        import.arrivals[0].losses,
        [
            Loss::new("stem", What::File("a.png".into())),
            Loss::new("stem", What::Script("script".into())),
            Loss::new("item", What::Field("hint".into())),
        ]
    );
}

#[test]
fn one_broken_question_does_not_stop_the_others() {
    let good = "<question type=\"essay\"><questiontext><text>써 보세요</text></questiontext></question>";
    let text = format!(
        "<quiz>\n{good}\n<question type=\"stack\"/>\n<question type=\"multichoice\"><answer fraction=\"x\"/></question>\n{good}\n<question>"
    );
    let import = read(&text);
    assert_eq!(import.drafts().count(), 2);
    let faults: Vec<&Fault> = import.faults().collect();
    assert_eq!(faults[0], &Fault::new(3, Problem::Kind("stack".into())));
    let value = Problem::Value { given: "x".into(), expected: "a weight from -100 to 100" };
    assert_eq!(faults[1], &Fault::new(4, value));
    assert_eq!((faults[2].line, faults.len()), (6, 3));
}
