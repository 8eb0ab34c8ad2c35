use crate::foreign::qti::read;
use crate::foreign::{
    Arrival, Blank, Body, Choice, Draft, Entry, Loss, Number, Pair, Piece, Problem, Span, What,
};

fn arrival(cardinality: &str, base: &str, correct: &[&str], body: &str) -> Arrival {
    let values: String = correct.iter().flat_map(|value| ["<value>", value, "</value>"]).collect();
    read(&format!(
        "<assessmentItem identifier=\"i\"><responseDeclaration identifier=\"R\" cardinality=\"{cardinality}\" baseType=\"{base}\"><correctResponse>{values}</correctResponse></responseDeclaration><itemBody>{body}</itemBody></assessmentItem>"
    ))
}

fn good(arrival: Arrival) -> (Draft, Vec<Loss>) {
    (arrival.draft.unwrap_or_else(|fault| panic!("{fault}")), arrival.losses)
}

#[test]
fn dragged_words_become_lists() {
    let body = "<p>앞</p><gapMatchInteraction responseIdentifier=\"R\"><prompt>채우세요</prompt>
<gapText identifier=\"W\">겨울*</gapText><gapText identifier=\"S\">여름</gapText>
<p>지금은 <gap identifier=\"G1\"/>이고 곧 <gap identifier=\"G2\"/>예요.</p></gapMatchInteraction>";
    let (draft, losses) = good(arrival("multiple", "directedPair", &["W G1", "S G2"], body));
    assert!(losses.is_empty());
    assert_eq!(draft.stem, "앞\n\n채우세요");
    let entry = |text: &str, weight| Entry { text: text.into(), weight, feedback: String::new() };
    let gap = |one, other| {
        Piece::Gap(Blank {
            points: 1,
            menu: true,
            answers: vec![entry("겨울\\*", one), entry("여름", other)],
        })
    };
    let text = |text: &str| Piece::Text(text.into());
    let pieces = vec![text("지금은 "), gap(100.0, 0.0), text("이고 곧 "), gap(0.0, 100.0), text("예요.")];
    assert_eq!(draft.body, Body::Cloze { pieces });
    let open = arrival("multiple", "directedPair", &["W G1"], body).draft.unwrap_err();
    assert_eq!((open.line, open.problem), (3, Problem::NoKey));
}

#[test]
fn picked_words_become_options() {
    let body = "<hottextInteraction responseIdentifier=\"R\"><prompt>틀린 말은?</prompt><p>나는 <hottext identifier=\"A\">않</hottext> <hottext identifier=\"B\">간다</hottext>.</p></hottextInteraction>";
    let (draft, losses) = good(arrival("multiple", "identifier", &["A"], body));
    assert_eq!(draft.stem, "틀린 말은?\n\n나는 **않** **간다**.");
    let option = |text: &str, weight| Choice { text: text.into(), weight, feedback: String::new() };
    let options = vec![option("않", 100.0), option("간다", 0.0)];
    assert_eq!(draft.body, Body::Choice { multiple: true, shuffle: false, options });
    assert_eq!(losses, [Loss::new("options", What::Markup("hottext".into()))]);
}

#[test]
fn pairs_without_sides_become_entries_and_partners() {
    let choice =
        |id: &str| format!("<simpleAssociableChoice identifier=\"{id}\">{id}!</simpleAssociableChoice>");
    let body = format!(
        "<associateInteraction responseIdentifier=\"R\" shuffle=\"true\">{}</associateInteraction>",
        ["a", "b", "c", "d", "e"].map(choice).concat()
    );
    let (draft, losses) = good(arrival("multiple", "pair", &["a d", "c b"], &body));
    let pair = |left: &str, right: &str| Pair { left: left.into(), right: right.into() };
    let pairs = vec![pair("a!", "d!"), pair("c!", "b!"), pair("", "e!")];
    assert_eq!(draft.body, Body::Match { shuffle: true, pairs });
    assert_eq!(losses, [Loss::new("options", What::Scoring("pairs without sides".into()))]);
    let shared = arrival("multiple", "pair", &["a d", "a b"], &body).draft.unwrap_err();
    assert!(matches!(shared.problem, Problem::Kind(name) if name.starts_with("associateInteraction")));
}

#[test]
fn sliders_clips_and_uploads_say_what_they_were() {
    let body = "<sliderInteraction responseIdentifier=\"R\" lowerBound=\"0\" upperBound=\"9\"/>";
    let (draft, _) = good(arrival("single", "integer", &["4"], body));
    let span = Some(Span::Around { value: 4.0, tolerance: 0.0 });
    let answers = vec![Number { span, weight: 100.0, feedback: String::new() }];
    assert_eq!(draft.body, Body::Numerical { answers });
    let body = "<p>들어요</p><mediaInteraction responseIdentifier=\"M\"><audio><source src=\"a.mp3\"/></audio></mediaInteraction><uploadInteraction responseIdentifier=\"R\"/><endAttemptInteraction responseIdentifier=\"E\"/>";
    let (draft, losses) = good(arrival("single", "file", &[], body));
    assert_eq!((draft.stem.as_str(), draft.body), ("들어요", Body::Essay));
    let lost = [
        Loss::new("stem", What::File("a.mp3".into())),
        Loss::new("item", What::Kind("uploadInteraction".into())),
    ];
    assert_eq!(losses, lost);
}
