use crate::foreign::{Encoding, Format, ImportError, import, recognise};

#[test]
fn content_says_the_format_before_the_name_does() {
    let cases = [
        ("<?xml version=\"1.0\"?>\n<!-- x > y --><quiz>", "a.txt", Some(Format::Moodle)),
        ("\u{feff}<qti-assessment-item xmlns=\"x\">", "a", Some(Format::QtiItem)),
        ("<imsqti:assessmentItem/>", "a", Some(Format::QtiItem)),
        ("<html>", "a.gift", None),
        ("물음?\nA. 가\nB. 나\nANSWER: B", "a.gift", Some(Format::Aiken)),
        ("::제목:: 물음 {=가 ~나}", "a.txt", Some(Format::Gift)),
        ("물음 { T # 왜 }", "", Some(Format::Gift)),
        ("써 보세요 {}", "", Some(Format::Gift)),
        ("그림 {1} 을 보세요", "", None),
        ("설명뿐이에요.", "a.gift", Some(Format::Gift)),
        ("종류\t물음\t정답\n", "", Some(Format::Csv)),
        ("\"kind\";stem;memo", "a.txt", Some(Format::Csv)),
        ("a,b,c", "a.csv", Some(Format::Csv)),
        ("a,b,c", "a.txt", None),
        ("PK\u{3}\u{4}broken", "a.xlsx", Some(Format::Xlsx)),
        ("PK\u{3}\u{4}broken", "a.imscc", Some(Format::Package)),
        ("", "a.txt", None),
    ];
    for (text, name, format) in cases {
        assert_eq!(recognise(text.as_bytes(), name), format, "{text} {name}");
    }
}

#[test]
fn an_import_says_format_and_encoding() {
    // "참 {T}" in CP949.
    let imported = import(b"\xc2\xfc {T}", "a.txt", None).unwrap();
    assert_eq!((imported.format.name(), imported.encoding), ("GIFT", Some(Encoding::Cp949)));
    assert_eq!(imported.encoding.map(Encoding::name), Some("CP949(EUC-KR)"));
    assert_eq!(imported.import.drafts().next().unwrap().stem, "참");
    // What the caller knows better goes first.
    assert_eq!(import(b"\xc2\xfc {T}", "a.txt", Some(Format::Aiken)).unwrap().import.drafts().count(), 0);
    assert_eq!(import(b" \n", "a.txt", None), Err(ImportError::Empty));
    assert_eq!(import(b"hello", "a.txt", None), Err(ImportError::Unknown));
    let Err(ImportError::Package(fault)) = import(b"PK\x03\x04broken", "a.zip", None) else {
        panic!("no fault")
    };
    assert!(fault.entry.is_empty());
}
