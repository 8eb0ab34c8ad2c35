mod cartridges;
mod strange;

use crate::foreign::package::{Media, pack};
use crate::foreign::{
    Blank, Body, Choice, Entry, Format, Import, Loss, Number, Pair, Piece, Problem, Span, What, import,
};

const QUIZ: &str = include_str!("quiz.xml");

fn read() -> Import {
    let imported = import(QUIZ.as_bytes(), "quiz.xml", None).unwrap();
    assert_eq!(imported.format, Format::Qti12);
    imported.import
}

fn option(text: &str, weight: f64, feedback: &str) -> Choice {
    Choice { text: text.into(), weight, feedback: feedback.into() }
}

fn entry(text: &str, weight: f64) -> Entry {
    Entry { text: text.into(), weight, feedback: String::new() }
}

#[test]
fn each_kind_becomes_a_body() {
    let import = read();
    let drafts: Vec<_> = import.drafts().collect();
    let bodies: Vec<&Body> = drafts.iter().map(|draft| &draft.body).collect();
    assert_eq!(drafts[0].foreign_id.as_deref(), Some("g1"));
    assert_eq!(drafts[0].category.as_deref(), Some("중간 시험"));
    assert_eq!((drafts[0].stem.as_str(), drafts[0].explanation.as_str()), ("**하나**는? \\[a]", "모두에게"));
    let options = vec![option("가 & 나", 100.0, "그래요"), option("다", 0.0, "")];
    assert_eq!(bodies[0], &Body::Choice { multiple: false, shuffle: false, options });
    let told = |text: &str| text.to_owned();
    assert_eq!(bodies[1], &Body::Truth { answer: false, right: told("맞아요"), wrong: told("") });
    let options = vec![option("가", 50.0, ""), option("나", 50.0, ""), option("다", -50.0, "")];
    assert_eq!(bodies[2], &Body::Choice { multiple: true, shuffle: false, options });
    let answers = vec![entry("서울", 100.0), entry("서울\\*시", 100.0)];
    assert_eq!(bodies[3], &Body::Entry { case_sensitive: false, answers });
    let number = |span| Number { span: Some(span), weight: 100.0, feedback: String::new() };
    let answers = vec![
        number(Span::Around { value: 3.1, tolerance: 0.1 }),
        number(Span::Between { low: 5.0, high: 6.5 }),
    ];
    assert_eq!(bodies[4], &Body::Numerical { answers });
    let pair = |left: &str, right: &str| Pair { left: left.into(), right: right.into() };
    let pairs = vec![pair("개", "멍"), pair("소", "음매"), pair("", "야옹")];
    assert_eq!(bodies[5], &Body::Match { shuffle: true, pairs });
    let gap = |menu, answers| Piece::Gap(Blank { points: 1, menu, answers });
    let text = |text: &str| Piece::Text(text.into());
    let typed = vec![
        text("장미는 "),
        gap(false, vec![entry("빨강", 100.0), entry("붉은색", 100.0)]),
        text(", 하늘은 "),
        gap(false, vec![entry("파랑", 100.0)]),
        text("."),
    ];
    assert_eq!(bodies[6], &Body::Cloze { pieces: typed });
    let listed =
        vec![text("물은 "), gap(true, vec![entry("얼음", 0.0), entry("액체_", 100.0)]), text("예요.")];
    assert_eq!(bodies[7], &Body::Cloze { pieces: listed });
    assert_eq!((bodies[8], bodies[9], bodies.len()), (&Body::Essay, &Body::Description, 10));
}

#[test]
fn what_is_lost_or_broken_is_named() {
    let import = read();
    let losses: Vec<_> = import
        .arrivals
        .iter()
        .flat_map(|one| one.losses.iter().map(|loss| (one.place.number, loss)))
        .collect();
    let lost = [
        (1, Loss::new("correct_fb", What::Feedback)),
        (2, Loss::new("points_possible", What::Points)),
        (9, Loss::new("section", What::Field("selection".into()))),
        (10, Loss::new("stem", What::File("$IMS-CC-FILEBASE$/그림/a%20b.png".into()))),
        (10, Loss::new("section", What::Field("selection".into()))),
    ];
    for (number, loss) in lost {
        assert!(losses.contains(&(number, &loss)), "{number} {loss:?} in {losses:?}");
    }
    let faults: Vec<_> = import.faults().map(|fault| fault.problem.clone()).collect();
    assert_eq!(faults, [Problem::Kind("calculated_question".into()), Problem::NoKey]);
    assert!(import.faults().all(|fault| fault.line > 100));
}

#[test]
fn a_package_of_canvas_brings_its_quizzes_and_files() {
    let manifest = r#"<manifest><resources>
<resource identifier="g" type="imsqti_xmlv1p2/imscc_xmlv1p1/assessment"><file href="g/assessment_qti.xml"/><dependency identifierref="n"/></resource>
<resource identifier="n" type="associatedcontent/imscc_xmlv1p1/learning-application-resource" href="g/assessment_meta.xml"><file href="g/assessment_meta.xml"/><file href="non_cc_assessments/g.xml.qti"/></resource>
</resources></manifest>"#;
    let bytes = pack([
        ("imsmanifest.xml", manifest.as_bytes()),
        ("g/assessment_qti.xml", b"<questestinterop/>"),
        ("g/assessment_meta.xml", b"<quiz/>"),
        ("non_cc_assessments/g.xml.qti", QUIZ.as_bytes()),
        ("web_resources/그림/a b.png", b"png"),
    ]);
    let imported = import(&bytes, "course.imscc", None).unwrap();
    assert_eq!(imported.import.drafts().count(), 10);
    assert_eq!(imported.import.arrivals[0].place.file.as_deref(), Some("non_cc_assessments/g.xml.qti"));
    let media = Media { file: "web_resources/그림/a b.png".into(), bytes: Some(3), items: vec![10] };
    assert_eq!(imported.media, [media]);
}

#[test]
fn a_cartridge_without_kinds_is_guessed() {
    let quiz = r#"<questestinterop><assessment><section><item ident="a"><itemmetadata><qtimetadata><qtimetadatafield><fieldlabel>cc_profile</fieldlabel><fieldentry>cc.multiple_response.v0p1</fieldentry></qtimetadatafield></qtimetadata></itemmetadata><presentation><material><mattext texttype="text/html">&lt;p&gt;둘&lt;/p&gt;</mattext></material><response_lid ident="R" rcardinality="Multiple"><render_choice><response_label ident="1"><material><mattext>가</mattext></material></response_label><response_label ident="2"><material><mattext>나</mattext></material></response_label></render_choice></response_lid></presentation><resprocessing><respcondition><conditionvar><and><varequal respident="R">1</varequal><not><varequal respident="R">2</varequal></not></and></conditionvar><setvar action="Set" varname="SCORE">100</setvar></respcondition></resprocessing></item>
<item ident="b"><presentation><material><mattext>써요</mattext></material><response_str ident="R"><render_fib/></response_str></presentation></item></section></assessment></questestinterop>"#;
    let import = super::read(quiz);
    let bodies: Vec<_> = import.drafts().map(|draft| draft.body.clone()).collect();
    let options = vec![option("가", 100.0, ""), option("나", -100.0, "")];
    assert_eq!(bodies, [Body::Choice { multiple: true, shuffle: false, options }, Body::Essay]);
    assert_eq!(super::read("<quiz/>").faults().count(), 1);
}
