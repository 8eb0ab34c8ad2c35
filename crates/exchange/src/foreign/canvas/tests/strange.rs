//! What others than Canvas write, and what nobody should.

use crate::foreign::canvas::read;
use crate::foreign::{Arrival, Body, Choice, Loss, Problem, What};

fn arrivals(inner: &str) -> Vec<Arrival> {
    read(&format!("<questestinterop>{inner}</questestinterop>")).arrivals
}

fn item(kind: &str, presentation: &str, processing: &str) -> Arrival {
    let mut found = arrivals(&format!(
        "<item ident=\"i\"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>question_type</fieldlabel><fieldentry>{kind}_question</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation>{presentation}</presentation>{processing}</item>"
    ));
    assert_eq!(found.len(), 1);
    found.remove(0)
}

fn text(words: &str) -> String {
    format!("<material><mattext texttype=\"text/plain\">{words}</mattext></material>")
}

fn options(cardinality: &str) -> String {
    let label =
        |id: &str, words: &str| format!("<response_label ident=\"{id}\">{}</response_label>", text(words));
    format!(
        "{}<response_lid ident=\"r\" rcardinality=\"{cardinality}\"><render_choice>{}{}</render_choice></response_lid>",
        text("물음"),
        label("1", "가"),
        label("2", "나")
    )
}

fn rule(value: &str, effect: &str) -> String {
    format!(
        "<respcondition><conditionvar><varequal respident=\"r\">{value}</varequal></conditionvar>{effect}</respcondition>"
    )
}

fn weights(arrival: Arrival) -> Vec<f64> {
    match arrival.draft.unwrap_or_else(|fault| panic!("{fault}")).body {
        Body::Choice { options, .. } => options.iter().map(|option| option.weight).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn points_are_taken_away_and_added_up() {
    let rules = [
        rule("1", "<setvar action=\"Add\">60</setvar>"),
        rule("1", "<setvar action=\"Add\">40</setvar>"),
        rule("2", "<setvar action=\"Subtract\">50</setvar>"),
    ];
    let processing = format!("<resprocessing>{}</resprocessing>", rules.concat());
    assert_eq!(weights(item("multiple_answers", &options("Multiple"), &processing)), [100.0, -50.0]);
    let other = format!(
        "<resprocessing>{}</resprocessing>",
        rule("1", "<setvar>100</setvar>") + &rule("2", "<setvar action=\"Divide\">2</setvar>")
    );
    let other = item("multiple_choice", &options("Single"), &other);
    assert_eq!(other.losses, [Loss::new("resprocessing", What::Scoring("general rules".into()))]);
    assert_eq!(weights(other), [100.0, 0.0]);
}

#[test]
fn points_are_parts_of_the_most_there_are() {
    for (most, points) in [("maxvalue=\"1\"", "1"), ("maxvalue=\"2.5\"", "2.5"), ("", "100")] {
        let processing = format!(
            "<resprocessing><outcomes><decvar varname=\"SCORE\" {most}/></outcomes>{}</resprocessing>",
            rule("2", &format!("<setvar varname=\"SCORE\">{points}</setvar>"))
        );
        assert_eq!(weights(item("multiple_choice", &options("Single"), &processing)), [0.0, 100.0], "{most}");
    }
}

#[test]
fn a_text_in_several_parts_is_read_whole() {
    let flow = format!(
        "<flow>{}<flow>{}<material><matimage uri=\"a.png\"/></material></flow></flow>{}",
        text("하나"),
        text("둘"),
        text("셋")
    );
    let arrival = item("text_only", &flow, "");
    assert_eq!(arrival.draft.unwrap().stem, "하나\n\n둘\n\n셋");
    assert_eq!(arrival.losses, [Loss::new("stem", What::File("a.png".into()))]);
}

#[test]
fn feedback_that_nothing_shows_is_said() {
    let told = format!(
        "<itemfeedback ident=\"2_fb\">{}</itemfeedback><itemfeedback ident=\"none\"><material/></itemfeedback>",
        text("까닭")
    );
    let processing = format!("<resprocessing>{}</resprocessing>{told}", rule("1", "<setvar>100</setvar>"));
    let arrival = item("multiple_choice", &options("Single"), &processing);
    assert_eq!(arrival.losses, [Loss::new("2_fb", What::Feedback)]);
    let shown = processing.replace(
        "</resprocessing>",
        &(rule("2", "<displayfeedback linkrefid=\"2_fb\"/>") + "</resprocessing>"),
    );
    let arrival = item("multiple_choice", &options("Single"), &shown);
    assert_eq!(arrival.losses, []);
    let Ok(Body::Choice { options, .. }) = arrival.draft.map(|draft| draft.body) else { panic!("a choice") };
    assert_eq!(options[1], Choice { text: "나".into(), weight: 0.0, feedback: "까닭".into() });
}

#[test]
fn letters_that_differ_by_case_are_kept_apart() {
    let typed = text("수도?") + "<response_str ident=\"r\"><render_fib/></response_str>";
    let processing = |case: &str| {
        format!(
            "<resprocessing>{}</resprocessing>",
            rule("Seoul", "<setvar>100</setvar>").replace("<varequal", &format!("<varequal{case}"))
        )
    };
    for (case, expected) in [("", false), (" case=\"No\"", false), (" case=\"Yes\"", true)] {
        let body = item("short_answer", &typed, &processing(case)).draft.unwrap().body;
        assert!(matches!(body, Body::Entry { case_sensitive, .. } if case_sensitive == expected), "{case}");
    }
}

#[test]
fn a_group_that_draws_from_elsewhere_is_told() {
    let found = arrivals(
        "<assessment title=\"q\"><section>\n<section><selection_ordering><selection><sourcebank_ref>g9</sourcebank_ref></selection></selection_ordering></section>\n<itemref linkrefid=\"g8\"/></section></assessment>",
    );
    let faults: Vec<_> = found.into_iter().map(|one| (one.place.number, one.draft.unwrap_err())).collect();
    let missing = Problem::Missing("question bank in this file");
    assert_eq!(
        faults.iter().map(|(number, fault)| (*number, fault.line)).collect::<Vec<_>>(),
        [(1, 2), (2, 3)]
    );
    assert!(faults.iter().all(|(_, fault)| fault.problem == missing));
}

#[test]
fn more_than_is_taken_is_a_fault() {
    let wide = "<response_label ident=\"1\"/>".repeat(501);
    let wide = format!("<response_lid ident=\"r\"><render_choice>{wide}</render_choice></response_lid>");
    assert_eq!(item("multiple_choice", &wide, "").draft.unwrap_err().problem, Problem::TooLong("options"));
    let many = "<response_lid ident=\"r\"/>".repeat(501);
    assert_eq!(item("matching", &many, "").draft.unwrap_err().problem, Problem::TooLong("responses"));
    let rules = format!("<resprocessing>{}</resprocessing>", rule("1", "<setvar>100</setvar>").repeat(5_000));
    let long = item("multiple_choice", &options("Single"), &rules);
    assert_eq!(long.draft.unwrap_err().problem, Problem::TooLong("conditions"));
    let tests = "<varequal respident=\"r\">1</varequal>".repeat(5_000);
    let rules = format!(
        "<resprocessing><respcondition><conditionvar>{tests}</conditionvar></respcondition></resprocessing>"
    );
    let long = item("multiple_choice", &options("Single"), &rules);
    assert_eq!(long.draft.unwrap_err().problem, Problem::TooLong("conditions"));
}
