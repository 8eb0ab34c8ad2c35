use super::parse;
use crate::foreign::Problem;

#[test]
fn five_entities_and_numbers_are_read_and_nothing_else() {
    let root = parse("<a b='&lt;&#44032;'>x &amp; y<![CDATA[<z>]]><p:c/></a>").unwrap();
    assert_eq!((root.attribute("b"), root.text().as_str()), (Some("<가"), "x & y<z>"));
    assert!(root.child("c").is_some());
    let bomb = "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>";
    assert_eq!(parse(bomb).unwrap_err().problem, Problem::Entity("DOCTYPE".into()));
    assert_eq!(parse("<a>\n&own;</a>").unwrap_err().problem, Problem::Entity("own".into()));
    assert_eq!(parse("<a>\n&own;</a>").unwrap_err().line, 2);
    assert_eq!(parse("<a b='&own;'/>").unwrap_err().problem, Problem::Entity("own".into()));
}

#[test]
fn depth_is_bounded_and_ends_are_due() {
    assert_eq!(parse(&"<a>".repeat(100_000)).unwrap_err().problem, Problem::TooDeep);
    assert!(matches!(parse("<a>\n<b>").unwrap_err().problem, Problem::Xml(_)));
    assert!(matches!(parse("<a></b>").unwrap_err().problem, Problem::Xml(_)));
    assert_eq!(parse("").unwrap_err().problem, Problem::Missing("root element"));
}
