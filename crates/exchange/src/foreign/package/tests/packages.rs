use crate::foreign::package::{Media, PackageProblem, Section, pack, read};
use crate::foreign::{Body, Format, Loss, Problem, What, import};

const MANIFEST: &str = r#"<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="m"><resources>
<resource identifier="t" type="imsqti_test_xmlv2p1" href="test.xml"><file href="test.xml"/><dependency identifierref="b"/></resource>
<resource identifier="a" type="imsqti_item_xmlv2p1" href="items/a%20b.xml"><metadata><lom><general><keyword><langstring>법률</langstring></keyword></general></lom></metadata><file href="items/a%20b.xml"/><file href="img/map.png"/></resource>
<resource identifier="b" type="imsqti_item_xmlv2p1" href="items/b.xml"><file href="items/b.xml"/></resource>
<resource identifier="c" type="imsqti_item_xmlv2p1" href="items/none.xml"/>
<resource identifier="w" type="webcontent" href="img/map.png"/>
</resources></manifest>"#;

const TEST: &str = r#"<assessmentTest title="모의 시험"><timeLimits maxTime="600"/><testPart identifier="p">
<assessmentSection identifier="s" title="하나"><assessmentItemRef identifier="b" href="items/b.xml"/>
<assessmentSection identifier="n" title="안"><assessmentItemRef identifier="a" href="items/a b.xml"/></assessmentSection>
</assessmentSection><assessmentSection identifier="e" title="둘"><assessmentItemRef identifier="x" href="../out.xml"/></assessmentSection></testPart></assessmentTest>"#;

fn item(id: &str, body: &str) -> String {
    format!(
        r#"<assessmentItem identifier="{id}" title="">
<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>A</value></correctResponse></responseDeclaration>
<itemBody>{body}<choiceInteraction responseIdentifier="RESPONSE"><prompt>물음</prompt><simpleChoice identifier="A">가</simpleChoice><simpleChoice identifier="B">나</simpleChoice></choiceInteraction></itemBody>
</assessmentItem>"#
    )
}

#[test]
fn a_manifest_says_which_items_tests_and_files_there_are() {
    let first = item("a", r#"<img src="../img/sea.png" alt=""/>"#);
    let second = item("b", "");
    let bytes = pack([
        ("위/imsmanifest.xml", MANIFEST.as_bytes()),
        ("위/test.xml", TEST.as_bytes()),
        ("위/items/a b.xml", first.as_bytes()),
        ("위/items/b.xml", second.as_bytes()),
        ("위/img/map.png", b"png"),
    ]);
    let package = read(&bytes).unwrap();
    let files: Vec<_> =
        package.import.arrivals.iter().map(|one| one.place.file.as_deref().unwrap()).collect();
    assert_eq!(files, ["위/items/a b.xml", "위/items/b.xml", "위/items/none.xml"]);
    let faults: Vec<_> = package.import.faults().map(|fault| fault.problem.clone()).collect();
    assert_eq!(faults, [Problem::Missing("file of that name in the package")]);
    assert_eq!(package.import.drafts().next().unwrap().tags, ["법률"]);
    let media = |file: &str, bytes| Media { file: file.into(), bytes, items: vec![1] };
    assert_eq!(package.media, [media("위/img/map.png", Some(3)), media("위/img/sea.png", None)]);
    let test = &package.tests[0];
    assert_eq!((package.tests.len(), test.title.as_str()), (1, "모의 시험"));
    let section = |title: &str, items: &[usize]| Section { title: title.into(), items: items.to_vec() };
    assert_eq!(test.sections, [section("하나", &[2]), section("하나 / 안", &[1]), section("둘", &[])]);
    let lost = [
        Loss::new("test", What::Field("timeLimits".into())),
        Loss::new("test", What::File("../out.xml".into())),
    ];
    assert_eq!(test.losses, lost);
}

#[test]
fn a_heap_of_files_is_read_by_what_is_in_them() {
    let one = item("a", "");
    let bytes = pack([
        ("a.xml", one.as_bytes()),
        ("b/gift.txt", "참? {T}\n\n거짓? {F}".as_bytes()),
        ("c.csv", "종류,물음\nessay,써요\n".as_bytes()),
        ("note.txt", "아무 말".as_bytes()),
        ("photo.png", b"png"),
    ]);
    let imported = import(&bytes, "문제.zip", None).unwrap();
    assert_eq!((imported.format, imported.encoding), (Format::Package, None));
    let places: Vec<_> = imported.import.arrivals.iter().map(|one| &one.place).collect();
    let said: Vec<_> =
        places.iter().map(|one| (one.number, one.line, one.file.as_deref().unwrap())).collect();
    assert_eq!(said, [(1, 1, "a.xml"), (2, 1, "b/gift.txt"), (3, 3, "b/gift.txt"), (4, 2, "c.csv")]);
}

#[test]
fn a_shared_passage_comes_along() {
    let shared = r#"<qti-assessment-stimulus identifier="s" title="t"><qti-stimulus-body><p>첫 줄</p><p>둘째 &lt;줄&gt;</p></qti-stimulus-body></qti-assessment-stimulus>"#;
    let with = |href: &str| {
        item("a", "").replace(
            "<itemBody>",
            &format!("<qti-assessment-stimulus-ref identifier=\"s\" href=\"{href}\"/><itemBody>"),
        )
    };
    let manifest = r#"<manifest><resources><resource identifier="a" type="imsqti_item_xmlv3p0" href="i/a.xml"/><resource identifier="b" type="imsqti_item_xmlv3p0" href="i/b.xml"/></resources></manifest>"#;
    let (good, bad) = (with("../s.xml"), with("none.xml"));
    let bytes = pack([
        ("imsmanifest.xml", manifest.as_bytes()),
        ("i/a.xml", good.as_bytes()),
        ("i/b.xml", bad.as_bytes()),
        ("s.xml", shared.as_bytes()),
    ]);
    let arrivals = read(&bytes).unwrap().import.arrivals;
    assert_eq!(arrivals[0].draft.as_ref().unwrap().stimulus.as_deref(), Some("첫 줄\n둘째 <줄>"));
    assert!(matches!(arrivals[0].draft.as_ref().unwrap().body, Body::Choice { .. }));
    assert_eq!(arrivals[1].losses, [Loss::new("stimulus", What::File("none.xml".into()))]);
}

#[test]
fn a_broken_manifest_names_itself() {
    let fault = read(&pack([("imsmanifest.xml", &b"<manifest>"[..])])).unwrap_err();
    assert_eq!(fault.entry, "imsmanifest.xml");
    assert!(matches!(fault.problem, PackageProblem::Manifest(_)));
    let entity = b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><manifest>&b;</manifest>";
    let fault = read(&pack([("imsmanifest.xml", &entity[..])])).unwrap_err();
    assert!(fault.to_string().contains("DOCTYPE"), "{fault}");
}
