use crate::foreign::qti::read;
use crate::foreign::{Blank, Body, Choice, Draft, Entry, Loss, Pair, Piece, Problem, What};

fn item(declaration: &str, body: &str) -> String {
    format!(
        "<qti-assessment-item identifier=\"q1\" title=\"제목\">{declaration}<qti-item-body>{body}</qti-item-body></qti-assessment-item>"
    )
}

fn response(id: &str, cardinality: &str, base: &str, values: &[&str]) -> String {
    let values: String = values.iter().flat_map(|value| ["<qti-value>", value, "</qti-value>"]).collect();
    format!(
        "<qti-response-declaration identifier=\"{id}\" cardinality=\"{cardinality}\" base-type=\"{base}\"><qti-correct-response>{values}</qti-correct-response></qti-response-declaration>"
    )
}

fn draft(declaration: &str, body: &str) -> Draft {
    read(&item(declaration, body)).draft.unwrap_or_else(|fault| panic!("{fault}"))
}

fn entry(text: &str, weight: f64) -> Entry {
    Entry { text: text.to_owned(), weight, feedback: String::new() }
}

#[test]
fn each_interaction_becomes_a_body() {
    let choice = draft(
        &response("R", "multiple", "identifier", &["A", "C"]),
        "<p>무엇?</p><qti-choice-interaction response-identifier=\"R\" shuffle=\"true\"><qti-prompt>둘을 <b>고르세요</b></qti-prompt><qti-simple-choice identifier=\"A\">가<qti-feedback-inline>까닭</qti-feedback-inline></qti-simple-choice><qti-simple-choice identifier=\"B\">나</qti-simple-choice><qti-simple-choice identifier=\"C\">다</qti-simple-choice></qti-choice-interaction>",
    );
    assert_eq!((choice.foreign_id.as_deref(), choice.title.as_deref()), (Some("q1"), Some("제목")));
    assert_eq!(choice.stem, "무엇?\n\n둘을 **고르세요**");
    let option =
        |text: &str, weight, feedback: &str| Choice { text: text.into(), weight, feedback: feedback.into() };
    let options = vec![option("가", 50.0, "까닭"), option("나", 0.0, ""), option("다", 50.0, "")];
    assert_eq!(choice.body, Body::Choice { multiple: true, shuffle: true, options });

    let typed = draft(
        &response("R", "single", "string", &["서울"]),
        "<p>수도는 <qti-text-entry-interaction response-identifier=\"R\"/>이다</p>",
    );
    assert_eq!(typed.stem, "수도는 _____이다");
    assert_eq!(typed.body, Body::Entry { case_sensitive: false, answers: vec![entry("서울", 100.0)] });

    let both = [response("R", "single", "string", &["서울"]), response("Q", "single", "identifier", &["b"])]
        .concat();
    let cloze = draft(
        &both,
        "<p>가 <qti-text-entry-interaction response-identifier=\"R\"/> 나 <qti-inline-choice-interaction response-identifier=\"Q\"><qti-inline-choice identifier=\"a\">강</qti-inline-choice><qti-inline-choice identifier=\"b\">산</qti-inline-choice></qti-inline-choice-interaction></p>",
    );
    let gap = |menu, answers| Piece::Gap(Blank { points: 1, menu, answers });
    let pieces = vec![
        Piece::Text("가 ".into()),
        gap(false, vec![entry("서울", 100.0)]),
        Piece::Text(" 나 ".into()),
        gap(true, vec![entry("강", 0.0), entry("산", 100.0)]),
    ];
    assert_eq!(cloze.body, Body::Cloze { pieces });

    let order = draft(
        &response("R", "ordered", "identifier", &["B", "A"]),
        "<qti-order-interaction response-identifier=\"R\"><qti-simple-choice identifier=\"A\">나중</qti-simple-choice><qti-simple-choice identifier=\"B\">먼저</qti-simple-choice></qti-order-interaction>",
    );
    assert_eq!(order.body, Body::Order { entries: vec!["먼저".into(), "나중".into()] });

    let set = |ids: &[&str]| {
        let all: String = ids
            .iter()
            .map(|id| {
                format!(
                    "<qti-simple-associable-choice identifier=\"{id}\">{id}!</qti-simple-associable-choice>"
                )
            })
            .collect::<Vec<_>>()
            .concat();
        format!("<qti-simple-match-set>{all}</qti-simple-match-set>")
    };
    let body = format!(
        "<qti-match-interaction response-identifier=\"R\">{}{}</qti-match-interaction>",
        set(&["a"]),
        set(&["x", "y"])
    );
    let pair = |left: &str, right: &str| Pair { left: left.into(), right: right.into() };
    let pairs = vec![pair("a!", "y!"), pair("", "x!")];
    assert_eq!(
        draft(&response("R", "multiple", "directedPair", &["a y"]), &body).body,
        Body::Match { shuffle: false, pairs }
    );
}

#[test]
fn what_has_no_counterpart_is_named() {
    let spot = read(&item(
        &response("R", "single", "identifier", &["a"]),
        "<qti-hotspot-interaction response-identifier=\"R\"/>",
    ));
    assert_eq!(spot.draft.unwrap_err().problem, Problem::Kind("hotspotInteraction".into()));
    let bare = read(&item(
        &response("R", "single", "identifier", &[]),
        "<qti-choice-interaction response-identifier=\"R\"><qti-simple-choice identifier=\"A\">가</qti-simple-choice></qti-choice-interaction>",
    ));
    assert_eq!(bare.draft.unwrap_err().problem, Problem::NoKey);
    let script = read(&item("", "<p>글</p><script>x()</script><img src=\"a.png\"/>"));
    assert_eq!(script.draft.unwrap().body, Body::Description);
    let lost =
        [Loss::new("stem", What::Script("script".into())), Loss::new("stem", What::File("a.png".into()))];
    assert_eq!(script.losses, lost);
}
