//! Expectations worked out by hand from the rules as we know them. They were not held against the conformance files of
//! the standard yet.

use serde_json::{Value as Json, json};

use crate::foreign::Problem;
use crate::foreign::qti::evaluate;

fn item(declarations: &str, processing: &str) -> String {
    format!(
        "<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p2\" identifier=\"i\">{declarations}\
         <outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/>{processing}</assessmentItem>"
    )
}

fn score(declarations: &str, processing: &str, response: &Json) -> Json {
    let outcomes = evaluate(&item(declarations, processing), &json!({ "RESPONSE": response }));
    outcomes.unwrap_or_else(|fault| panic!("{fault}"))["SCORE"].clone()
}

/// The value of an expression in an item with some variables.
fn value(expression: &str) -> Json {
    let declarations = "<responseDeclaration identifier=\"M\" cardinality=\"multiple\" baseType=\"identifier\"/>\
        <responseDeclaration identifier=\"O\" cardinality=\"ordered\" baseType=\"identifier\"/>\
        <responseDeclaration identifier=\"N\" cardinality=\"single\" baseType=\"integer\"/>\
        <responseDeclaration identifier=\"E\" cardinality=\"single\" baseType=\"string\"/>";
    let kind = |base: &str, cardinality: &str| {
        let out = format!(
            "<outcomeDeclaration identifier=\"X\" cardinality=\"{cardinality}\" baseType=\"{base}\"/>"
        );
        let rule = format!(
            "<responseProcessing><setOutcomeValue identifier=\"X\">{expression}</setOutcomeValue></responseProcessing>"
        );
        let responses = json!({ "M": ["a", "b", "b"], "O": ["a", "b", "c"], "N": 7, "E": "" });
        evaluate(&item(&format!("{declarations}{out}"), &rule), &responses)
            .map(|outcomes| outcomes["X"].clone())
    };
    let kinds =
        [("boolean", "single"), ("integer", "single"), ("float", "single"), ("identifier", "multiple")];
    let mut found = kinds.iter().map(|(base, cardinality)| kind(base, cardinality));
    found.find_map(Result::ok).unwrap_or_else(|| panic!("{expression}: {:?}", kind("float", "single")))
}

fn int(value: i64) -> String {
    format!("<baseValue baseType=\"integer\">{value}</baseValue>")
}

fn float(value: f64) -> String {
    format!("<baseValue baseType=\"float\">{value}</baseValue>")
}

const T: &str = "<baseValue baseType=\"boolean\">true</baseValue>";
const F: &str = "<baseValue baseType=\"boolean\">false</baseValue>";
const N: &str = "<null/>";

#[test]
fn match_correct_asks_for_the_whole_answer() {
    let template = "<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct\"/>";
    let single = "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"identifier\"><correctResponse><value>B</value></correctResponse></responseDeclaration>";
    assert_eq!(score(single, template, &json!("B")), json!(1.0));
    assert_eq!(score(single, template, &json!("A")), json!(0.0));
    assert_eq!(score(single, template, &Json::Null), json!(0.0));
    for (cardinality, swapped) in [("multiple", 1.0), ("ordered", 0.0)] {
        let several = format!(
            "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"{cardinality}\" baseType=\"identifier\"><correctResponse><value>A</value><value>C</value></correctResponse></responseDeclaration>"
        );
        assert_eq!(score(&several, template, &json!(["A", "C"])), json!(1.0));
        assert_eq!(score(&several, template, &json!(["C", "A"])), json!(swapped), "{cardinality}");
        assert_eq!(score(&several, template, &json!(["A"])), json!(0.0));
    }
    let pairs = "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"multiple\" baseType=\"pair\"><correctResponse><value>A P</value></correctResponse></responseDeclaration>";
    assert_eq!(score(pairs, template, &json!(["P A"])), json!(1.0), "a pair has no direction");
}

#[test]
fn map_response_sums_within_bounds() {
    let template = "<responseProcessing template=\"https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response.xml\"/>";
    let declared = "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"multiple\" baseType=\"identifier\"><mapping lowerBound=\"0\" upperBound=\"2\" defaultValue=\"-2\"><mapEntry mapKey=\"H\" mappedValue=\"1\"/><mapEntry mapKey=\"O\" mappedValue=\"1.5\"/><mapEntry mapKey=\"C\" mappedValue=\"-1\"/></mapping></responseDeclaration>";
    for (given, expected) in [
        (json!(["H"]), 1.0),
        (json!(["H", "H"]), 1.0),
        (json!(["H", "O"]), 2.0),
        (json!(["C", "O"]), 0.5),
        (json!(["O", "X"]), 0.0),
        (json!([]), 0.0),
    ] {
        assert_eq!(score(declared, template, &given), json!(expected), "{given}");
    }
    let text = "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"string\"><mapping defaultValue=\"0\"><mapEntry mapKey=\"York\" mappedValue=\"1\"/><mapEntry mapKey=\"york\" mappedValue=\"0.5\" caseSensitive=\"false\"/></mapping></responseDeclaration>";
    assert_eq!(score(text, template, &json!("York")), json!(1.0));
    assert_eq!(score(text, template, &json!("YORK")), json!(0.5));
    assert_eq!(score(text, template, &json!("Leeds")), json!(0.0));
}

/// Outside of the template nobody asks for NULL first, and the default stands for a response that is not mapped.
#[test]
fn a_bare_map_response_gives_the_default_for_no_response() {
    let rule = "<responseProcessing><setOutcomeValue identifier=\"SCORE\"><mapResponse identifier=\"RESPONSE\"/></setOutcomeValue></responseProcessing>";
    let declared = |cardinality: &str, bounds: &str, entry: &str| {
        format!(
            "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"{cardinality}\" baseType=\"string\"><mapping defaultValue=\"-2\" {bounds}><mapEntry mapKey=\"A\" mappedValue=\"1\"/>{entry}</mapping></responseDeclaration>"
        )
    };
    for cardinality in ["single", "multiple", "ordered"] {
        let plain = declared(cardinality, "", "");
        assert_eq!(score(&plain, rule, &Json::Null), json!(-2.0), "{cardinality}");
        assert_eq!(score(&plain, rule, &json!([])), json!(-2.0), "{cardinality}");
        assert_eq!(score(&plain, rule, &json!(["A"])), json!(1.0), "{cardinality}");
        assert_eq!(score(&declared(cardinality, "lowerBound=\"-1\"", ""), rule, &json!([])), json!(-1.0));
        let empty = declared(cardinality, "", "<mapEntry mapKey=\"\" mappedValue=\"0.5\"/>");
        assert_eq!(score(&empty, rule, &json!([])), json!(0.5), "{cardinality}");
    }
}

#[test]
fn points_fall_into_areas() {
    let template = "<responseProcessing template=\"map_response_point\"/>";
    let declared = "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"multiple\" baseType=\"point\"><areaMapping defaultValue=\"-1\"><areaMapEntry shape=\"circle\" coords=\"10,10,5\" mappedValue=\"2\"/><areaMapEntry shape=\"rect\" coords=\"20,0,30,10\" mappedValue=\"1\"/></areaMapping></responseDeclaration>";
    assert_eq!(score(declared, template, &json!(["13 14"])), json!(2.0), "on the edge");
    assert_eq!(
        score(declared, template, &json!([[10, 10], [11, 11], [25, 5]])),
        json!(3.0),
        "an area counts once"
    );
    assert_eq!(score(declared, template, &json!(["25 5", "99 99"])), json!(0.0));
}

#[test]
fn logic_has_three_values() {
    let of = |name: &str, parts: &[&str]| value(&format!("<{name}>{}</{name}>", parts.concat()));
    assert_eq!(of("and", &[T, N]), Json::Null);
    assert_eq!(of("and", &[F, N]), json!(false));
    assert_eq!(of("or", &[T, N]), json!(true));
    assert_eq!(of("or", &[F, N]), Json::Null);
    assert_eq!(of("not", &[N]), Json::Null);
    assert_eq!(of("isNull", &["<variable identifier=\"E\"/>"]), json!(true), "an empty text is NULL");
    let any = |parts: &[&str]| value(&format!("<anyN min=\"1\" max=\"2\">{}</anyN>", parts.concat()));
    assert_eq!(any(&[T, F, F]), json!(true));
    assert_eq!(any(&[T, T, T]), json!(false));
    assert_eq!(any(&[F, F, F]), json!(false));
    assert_eq!(any(&[F, N]), Json::Null);
    assert_eq!(any(&[T, N]), json!(true));
    assert_eq!(any(&[T, T, N]), Json::Null);
}

#[test]
fn arithmetic_keeps_integers_and_knows_null() {
    let of = |name: &str, parts: &[String]| value(&format!("<{name}>{}</{name}>", parts.concat()));
    assert_eq!(of("sum", &[int(2), int(3)]), json!(5));
    assert_eq!(of("sum", &[int(2), float(0.5)]), json!(2.5));
    assert_eq!(of("sum", &[int(2), N.to_owned()]), Json::Null);
    assert_eq!(of("divide", &[int(1), int(0)]), Json::Null);
    assert_eq!(of("integerDivide", &[int(-7), int(2)]), json!(-4));
    assert_eq!(of("integerModulus", &[int(-7), int(2)]), json!(1));
    assert_eq!(of("round", &[float(6.5)]), json!(7));
    assert_eq!(of("round", &[float(-6.5)]), json!(-6));
    assert_eq!(of("truncate", &[float(-6.9)]), json!(-6));
    assert_eq!(of("product", &[int(i64::MAX), int(2)]), Json::Null);
    assert_eq!(of("max", &[int(2), int(9), int(4)]), json!(9));
    assert_eq!(of("lcm", &[int(4), int(6)]), json!(12));
}

#[test]
fn comparisons_and_containers() {
    let b = "<baseValue baseType=\"identifier\">b</baseValue>";
    let (m, o) = ("<variable identifier=\"M\"/>", "<variable identifier=\"O\"/>");
    let list = |name: &str, ids: &[&str]| {
        let values: Vec<String> =
            ids.iter().map(|id| format!("<baseValue baseType=\"identifier\">{id}</baseValue>")).collect();
        format!("<{name}>{}</{name}>", values.concat())
    };
    assert_eq!(value(&format!("<member>{b}{m}</member>")), json!(true));
    assert_eq!(
        value(&format!("<contains>{m}{}</contains>", list("multiple", &["b", "a", "b"]))),
        json!(true)
    );
    assert_eq!(value(&format!("<contains>{m}{}</contains>", list("multiple", &["a", "a"]))), json!(false));
    assert_eq!(value(&format!("<contains>{o}{}</contains>", list("ordered", &["b", "c"]))), json!(true));
    assert_eq!(value(&format!("<contains>{o}{}</contains>", list("ordered", &["a", "c"]))), json!(false));
    assert_eq!(value(&format!("<match><index n=\"2\">{o}</index>{b}</match>")), json!(true));
    assert_eq!(value(&format!("<isNull><index n=\"4\">{o}</index></isNull>")), json!(true));
    assert_eq!(value(&format!("<containerSize>{m}</containerSize>")), json!(3));
    let within = |tolerance: &str, other: f64| {
        value(&format!("<equal {tolerance}>{}{}</equal>", float(10.0), float(other)))
    };
    assert_eq!(within("toleranceMode=\"exact\"", 10.0), json!(true));
    assert_eq!(within("toleranceMode=\"absolute\" tolerance=\"1 2\"", 12.0), json!(true));
    assert_eq!(
        within("toleranceMode=\"absolute\" tolerance=\"1 2\" includeUpperBound=\"false\"", 12.0),
        json!(false)
    );
    assert_eq!(within("toleranceMode=\"relative\" tolerance=\"10\"", 8.9), json!(false));
    let text = |text: &str| format!("<baseValue baseType=\"string\">{text}</baseValue>");
    assert_eq!(
        value(&format!("<patternMatch pattern=\"[0-9]+\">{}</patternMatch>", text("12a"))),
        json!(false)
    );
    assert_eq!(
        value(&format!("<stringMatch caseSensitive=\"false\">{}{}</stringMatch>", text("AB"), text("ab"))),
        json!(true)
    );
    assert_eq!(
        value(&format!("<substring caseSensitive=\"true\">{}{}</substring>", text("b"), text("abc"))),
        json!(true)
    );
    assert_eq!(value(&format!("<gte><variable identifier=\"N\"/>{}</gte>", int(7))), json!(true));
}

#[test]
fn rules_of_version_three_run_and_stop() {
    let xml = "<qti-assessment-item identifier=\"i\">
<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"integer\"><qti-correct-response><qti-value>4</qti-value></qti-correct-response></qti-response-declaration>
<qti-outcome-declaration identifier=\"SCORE\" cardinality=\"single\" base-type=\"integer\"/>
<qti-outcome-declaration identifier=\"MAXSCORE\" cardinality=\"single\" base-type=\"float\"><qti-default-value><qti-value>3</qti-value></qti-default-value></qti-outcome-declaration>
<qti-outcome-declaration identifier=\"COMPLETION\" cardinality=\"single\" base-type=\"identifier\"/>
<qti-outcome-declaration identifier=\"GRADE\" cardinality=\"single\" base-type=\"identifier\"><qti-interpolation-table default-value=\"low\"><qti-interpolation-table-entry source-value=\"3\" target-value=\"high\"/><qti-interpolation-table-entry source-value=\"1\" include-boundary=\"false\" target-value=\"mid\"/></qti-interpolation-table></qti-outcome-declaration>
<qti-response-processing><qti-response-condition>
<qti-response-if><qti-match><qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-match><qti-set-outcome-value identifier=\"SCORE\"><qti-base-value base-type=\"integer\">3</qti-base-value></qti-set-outcome-value></qti-response-if>
<qti-response-else-if><qti-is-null><qti-variable identifier=\"RESPONSE\"/></qti-is-null><qti-exit-response/></qti-response-else-if>
<qti-response-else><qti-set-outcome-value identifier=\"SCORE\"><qti-base-value base-type=\"integer\">1</qti-base-value></qti-set-outcome-value></qti-response-else>
</qti-response-condition><qti-lookup-outcome-value identifier=\"GRADE\"><qti-variable identifier=\"SCORE\"/></qti-lookup-outcome-value></qti-response-processing></qti-assessment-item>";
    for (given, score, grade) in
        [(json!(4), 3, json!("high")), (json!("5"), 1, json!("low")), (Json::Null, 0, Json::Null)]
    {
        let expected = json!({ "SCORE": score, "MAXSCORE": 3.0, "COMPLETION": null, "GRADE": grade });
        assert_eq!(evaluate(xml, &json!({ "RESPONSE": given })), Ok(expected), "{given}");
    }
}

#[test]
fn faults_name_what_and_where() {
    let problem = |item: &str, responses: &Json| evaluate(item, responses).unwrap_err().problem;
    let unknown = item("", "<responseProcessing><customOperator/></responseProcessing>");
    assert_eq!(problem(&unknown, &json!({})), Problem::Kind("customOperator".into()));
    assert_eq!(problem(&item("", ""), &json!({ "R": 1 })), Problem::Unexpected("R".into()));
    assert_eq!(problem("<quiz/>", &json!({})), Problem::Missing("assessmentItem element"));
    let undeclared = item(
        "",
        "<responseProcessing>\n<setOutcomeValue identifier=\"Q\"><null/></setOutcomeValue></responseProcessing>",
    );
    let fault = evaluate(&undeclared, &json!({})).unwrap_err();
    assert_eq!((fault.line, fault.problem), (2, Problem::Unexpected("Q".into())));
}
