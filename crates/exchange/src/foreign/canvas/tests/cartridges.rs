use crate::foreign::import;
use crate::foreign::package::{Media, pack};

fn quiz(title: &str, items: &[&str]) -> String {
    let items = items.iter().map(|id| {
        format!(
            "<item ident=\"{id}\"><presentation><material><mattext texttype=\"text/html\">&lt;p&gt;글 &lt;img src=\"$IMS-CC-FILEBASE$/Uploaded%20Media/a.png?canvas_download=1\"&gt;&lt;/p&gt;</mattext></material></presentation></item>"
        )
    });
    let items = items.collect::<Vec<_>>().concat();
    format!(
        "<questestinterop xmlns=\"http://www.imsglobal.org/xsd/ims_qtiasiv1p2\"><assessment ident=\"q\" title=\"{title}\"><section ident=\"root_section\">{items}</section></assessment></questestinterop>"
    )
}

/// A quiz as Canvas exports it by itself.
#[test]
fn a_quiz_comes_with_its_files() {
    let manifest = "<manifest><resources><resource identifier=\"g1\" type=\"imsqti_xmlv1p2\"><file href=\"g1/g1.xml\"/><dependency identifierref=\"g2\"/></resource><resource identifier=\"g2\" type=\"associatedcontent/imscc_xmlv1p1/learning-application-resource\" href=\"g1/assessment_meta.xml\"><file href=\"g1/assessment_meta.xml\"/></resource></resources></manifest>";
    let quiz = quiz("퀴즈", &["a", "b"]);
    let bytes = pack([
        ("imsmanifest.xml", manifest.as_bytes()),
        ("g1/g1.xml", quiz.as_bytes()),
        ("g1/assessment_meta.xml", b"<quiz><title>q</title></quiz>"),
        ("Uploaded Media/a.png", b"png"),
    ]);
    let imported = import(&bytes, "export.zip", None).unwrap();
    let ids: Vec<_> = imported.import.drafts().map(|draft| draft.foreign_id.as_deref().unwrap()).collect();
    assert_eq!(ids, ["a", "b"]);
    let file = imported.import.arrivals[0].place.file.as_deref();
    assert_eq!(file, Some("g1/g1.xml"));
    assert_eq!(
        imported.media,
        [Media { file: "Uploaded Media/a.png".into(), bytes: Some(3), items: vec![1, 2] }]
    );
}

/// A course: each quiz twice, once with what Common Cartridge knows and once whole, and banks as a whole alone.
#[test]
fn of_a_course_the_whole_quiz_is_read_once() {
    let manifest = "<manifest><resources><resource identifier=\"g1\" type=\"imsqti_xmlv1p2/imscc_xmlv1p1/assessment\"><file href=\"g1/assessment_qti.xml\"/><dependency identifierref=\"g2\"/></resource><resource identifier=\"g2\" type=\"associatedcontent/imscc_xmlv1p1/learning-application-resource\" href=\"g1/assessment_meta.xml\"><file href=\"g1/assessment_meta.xml\"/><file href=\"non_cc_assessments/g1.xml.qti\"/></resource><resource identifier=\"g3\" type=\"associatedcontent/imscc_xmlv1p1/learning-application-resource\" href=\"non_cc_assessments/g3.xml.qti\"><file href=\"non_cc_assessments/g3.xml.qti\"/></resource></resources></manifest>";
    let (part, whole, bank) = (quiz("퀴즈", &["a"]), quiz("퀴즈", &["a", "b"]), quiz("은행", &["c"]));
    let bytes = pack([
        ("imsmanifest.xml", manifest.as_bytes()),
        ("g1/assessment_qti.xml", part.as_bytes()),
        ("g1/assessment_meta.xml", b"<quiz/>"),
        ("non_cc_assessments/g1.xml.qti", whole.as_bytes()),
        ("non_cc_assessments/g3.xml.qti", bank.as_bytes()),
        ("web_resources/Uploaded Media/a.png", b"png"),
    ]);
    let imported = import(&bytes, "course.imscc", None).unwrap();
    let ids: Vec<_> = imported.import.drafts().map(|draft| draft.foreign_id.as_deref().unwrap()).collect();
    assert_eq!(ids, ["a", "b", "c"]);
    let media =
        Media { file: "web_resources/Uploaded Media/a.png".into(), bytes: Some(3), items: vec![1, 2, 3] };
    assert_eq!(imported.media, [media]);
}
