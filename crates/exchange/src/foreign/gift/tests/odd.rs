//! Odd inputs and what the documentation makes of them, worked out by hand.

use crate::foreign::gift::read;
use crate::foreign::{Body, Choice, Draft, Entry, Fault, Loss, Number, Pair, Problem, Span, What};

fn one(text: &str) -> Draft {
    let import = read(text);
    assert_eq!(import.arrivals.len(), 1, "{text}");
    import.arrivals.into_iter().next().unwrap().draft.unwrap_or_else(|fault| panic!("{text}: {fault}"))
}

fn choice(text: &str, weight: f64, feedback: &str) -> Choice {
    Choice { text: text.to_owned(), weight, feedback: feedback.to_owned() }
}

fn entry(text: &str, weight: f64, feedback: &str) -> Entry {
    Entry { text: text.to_owned(), weight, feedback: feedback.to_owned() }
}

fn around(value: f64, tolerance: f64) -> Span {
    Span::Around { value, tolerance }
}

#[test]
fn shapes_say_the_type() {
    let pair = |left: &str, right: &str| Pair { left: left.to_owned(), right: right.to_owned() };
    let number = |span, weight, feedback: &str| Number { span, weight, feedback: feedback.to_owned() };
    let cases: Vec<(&str, &str, Body)> = vec![
        ("쉬는 글", "쉬는 글", Body::Description),
        ("써 보세요 { }", "써 보세요", Body::Essay),
        ("참? {T}", "참?", Body::Truth { answer: true, right: String::new(), wrong: String::new() }),
        (
            "참? {false#왜#맞음}",
            "참?",
            Body::Truth { answer: false, right: "맞음".into(), wrong: "왜".into() },
        ),
        (
            "1+1 \\= {=2 =%50%둘#말로}",
            "1+1 =",
            Body::Entry {
                case_sensitive: false,
                answers: vec![entry("2", 100.0, ""), entry("둘", 50.0, "말로")],
            },
        ),
        ("셋은 {3}", "셋은", Body::Entry { case_sensitive: false, answers: vec![entry("3", 100.0, "")] }),
        ("값 {#3:2}", "값", Body::Numerical { answers: vec![number(Some(around(3.0, 2.0)), 100.0, "")] }),
        (
            "값 {#-1.5..2}",
            "값",
            Body::Numerical {
                answers: vec![number(Some(Span::Between { low: -1.5, high: 2.0 }), 100.0, "")],
            },
        ),
        (
            "값 {#=7:0#좋아요 =%50%7:2#거의 ~#아니에요}",
            "값",
            Body::Numerical {
                answers: vec![
                    number(Some(around(7.0, 0.0)), 100.0, "좋아요"),
                    number(Some(around(7.0, 2.0)), 50.0, "거의"),
                    number(None, 0.0, "아니에요"),
                ],
            },
        ),
        (
            "짝 {=개 -> 멍 =소 -> 음매 = -> 야옹}",
            "짝",
            Body::Match {
                shuffle: true,
                pairs: vec![pair("개", "멍"), pair("소", "음매"), pair("", "야옹")],
            },
        ),
        (
            "말은 {=빠르다 ~느리다} 짐승",
            "말은 _____ 짐승",
            Body::Choice {
                multiple: false,
                shuffle: true,
                options: vec![choice("빠르다", 100.0, ""), choice("느리다", 0.0, "")],
            },
        ),
        (
            "둘 {~%50%가#하나 ~%50%나 ~%-100%다}",
            "둘",
            Body::Choice {
                multiple: true,
                shuffle: true,
                options: vec![choice("가", 50.0, "하나"), choice("나", 50.0, ""), choice("다", -100.0, "")],
            },
        ),
    ];
    for (text, stem, body) in cases {
        let draft = one(text);
        assert_eq!((draft.stem.as_str(), &draft.body), (stem, &body), "{text}");
    }
}

#[test]
fn headings_belong_to_the_next_item() {
    let text = "$CATEGORY: 법/계약\n\n// [id:q\\]1] 말 [tag:쉬움] [tag:둘]\n::제 목\\:::[plain]물음\\n둘째 줄 {T####모두에게}\n\n다음 {F}";
    let drafts: Vec<Draft> = read(text).drafts().cloned().collect();
    assert_eq!(drafts[0].foreign_id.as_deref(), Some("q]1"));
    assert_eq!(drafts[0].tags, ["쉬움", "둘"]);
    assert_eq!(drafts[0].title.as_deref(), Some("제 목:"));
    assert_eq!(drafts[0].stem, "물음\n둘째 줄");
    assert_eq!(drafts[0].explanation, "모두에게");
    assert_eq!(drafts[1].category.as_deref(), Some("법/계약"));
    assert_eq!((drafts[1].foreign_id.as_deref(), drafts[1].tags.len()), (None, 0));
}

#[test]
fn html_becomes_markdown_and_scripts_are_lost() {
    let import = read("[html]<p>하나 <b>둘</b></p><script>x</script> {=<i>가</i> ~나}");
    let draft = import.drafts().next().unwrap();
    assert_eq!(draft.stem, "하나 **둘**");
    let Body::Choice { options, .. } = &draft.body else { panic!("a choice") };
    assert_eq!(options[0].text, "*가*");
    assert_eq!(import.arrivals[0].losses, [Loss::new("stem", What::Script("script".into()))]);
}

#[test]
fn faults_name_their_line_and_stop_nobody() {
    let value = |given: &str, expected| Problem::Value { given: given.into(), expected };
    let number = "a number, `value:tolerance` or `low..high`";
    let cases = [
        ("a {=b", 3, Problem::Unclosed("{")),
        ("a\nb }", 4, Problem::Unexpected("}".into())),
        ("::a b {T}", 3, Problem::Unclosed("::")),
        ("a\n{~b ~c}", 4, Problem::NoKey),
        ("a {#x}", 3, value("x", number)),
        ("a {#5..1}", 3, value("5..1", number)),
        ("a {#3:-1}", 3, value("3:-1", number)),
        ("a {#}", 3, Problem::NoKey),
        ("a {=%200%b}", 3, value("200", "a weight from -100 to 100")),
        ("a {=b -> }", 3, Problem::Missing("partner after `->`")),
        ("a {=b = }", 3, Problem::Missing("answer after `=`")),
        ("a {T} b {F}", 3, Problem::Unexpected("{".into())),
    ];
    for (text, line, problem) in cases {
        let import = read(&format!("앞 {{T}}\n\n{text}\n\n뒤 {{F}}"));
        assert_eq!(import.drafts().count(), 2, "{text}");
        assert!(
            import.faults().eq([&Fault::new(line, problem)]),
            "{text}: {:?}",
            import.faults().collect::<Vec<_>>()
        );
    }
}

#[test]
fn more_items_than_are_taken_are_cut_and_said() {
    let import = read(&"a {T}\n\n".repeat(crate::foreign::MAX_ITEMS + 1));
    assert!(import.cut);
    assert_eq!(import.drafts().count(), crate::foreign::MAX_ITEMS);
}
