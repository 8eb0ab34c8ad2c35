use proptest::prelude::*;

use super::*;

fn drawing(inside: &str) -> Result<(u32, u32), ImageFault> {
    let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 400\">{inside}</svg>");
    size("a.svg", text.as_bytes())
}

#[test]
fn a_drawing_has_the_size_of_its_view_box() {
    let paint = "<defs><linearGradient id=\"g\"><stop offset=\"0\" stop-color=\"#fff\"/></linearGradient></defs>\
        <style>.a { fill: url(#g) }</style><rect class=\"a\" width=\"10\" height=\"10\"/><use href=\"#g\"/>\
        <text x=\"1\" y=\"2\">멈춤 &amp; 양보 &#169;</text>";
    assert_eq!(drawing(paint), Ok((640, 400)));
    let of = |head: &str| {
        size(
            "a.svg",
            format!("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" {head}/>").as_bytes(),
        )
    };
    assert_eq!(of("width=\"320px\" height=\"200\""), Ok((320, 200)));
    assert_eq!(of("width=\"100%\" height=\"200\""), Err(ImageFault::NoSize));
    assert_eq!(of("viewBox=\"10 0 320 200\""), Err(ImageFault::NoSize));
    assert!(matches!(of("viewBox=\"0 0 320.5 200\""), Err(ImageFault::Size(_))));
    assert!(matches!(of("viewBox=\"0 0 90000 200\""), Err(ImageFault::Size(_))));
}

#[test]
fn what_runs_or_loads_is_named() {
    for (inside, fault) in [
        ("<script>alert(1)</script>", ImageFault::Element("script".to_owned())),
        ("<foreignObject/>", ImageFault::Element("foreignObject".to_owned())),
        ("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\"/>", ImageFault::Element("h:script".to_owned())),
        ("<image href=\"#a\"/>", ImageFault::Element("image".to_owned())),
        ("<feImage/>", ImageFault::Element("feImage".to_owned())),
        ("<svg/>", ImageFault::Element("svg".to_owned())),
        ("<rect onclick=\"alert(1)\"/>", ImageFault::Attribute("onclick".to_owned())),
        ("<rect OnLoad=\"alert(1)\"/>", ImageFault::Attribute("OnLoad".to_owned())),
        ("<g xml:base=\"https://a\"/>", ImageFault::Attribute("xml:base".to_owned())),
        ("<use href=\"https://a/b.svg#c\"/>", ImageFault::Reference("https://a/b.svg#c".to_owned())),
        ("<use xlink:href=\"b.svg#c\" xmlns:xlink=\"x\"/>", ImageFault::Reference("b.svg#c".to_owned())),
        ("<use href=\"&#106;avascript:a\"/>", ImageFault::Reference("javascript:a".to_owned())),
        ("<rect fill=\"url(https://a)\"/>", ImageFault::Reference("https://a)".to_owned())),
        ("<style>@import 'a.css';</style>", ImageFault::Reference("@import".to_owned())),
        ("<style><![CDATA[@IMPORT 'a']]></style>", ImageFault::Reference("@import".to_owned())),
        ("<style>&#64;import 'a'</style>", ImageFault::Entity),
        ("<rect style=\"fill: ur\\6c(a)\"/>", ImageFault::Reference("\\".to_owned())),
        ("<text>&own;</text>", ImageFault::Entity),
        ("<text a=\"&own;\"/>", ImageFault::Entity),
    ] {
        assert_eq!(drawing(inside), Err(fault), "{inside}");
    }
    let typed =
        "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
    assert_eq!(size("a.svg", typed.as_bytes()), Err(ImageFault::Entity));
    let sheet =
        "<?xml-stylesheet href=\"a.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";
    assert!(matches!(size("a.svg", sheet.as_bytes()), Err(ImageFault::Instruction(_))));
}

#[test]
fn what_is_no_drawing_is_named() {
    assert!(matches!(drawing("<g>"), Err(ImageFault::Xml(_))));
    assert!(matches!(drawing(&"<g>".repeat(100)), Err(ImageFault::Element(_))));
    assert_eq!(size("a.svg", b"hello"), Err(ImageFault::Broken("SVG")));
    assert_eq!(size("a.svg", b"\xFF\xFE"), Err(ImageFault::Broken("UTF-8 SVG")));
    assert_eq!(size("a.svg", b"<svg viewBox='0 0 1 1'/>"), Err(ImageFault::Broken("SVG")));
    assert_eq!(size("a.jpg", b""), Err(ImageFault::Kind));
    assert_eq!(size("a.svg", &vec![b' '; LIMIT + 1]), Err(ImageFault::TooLarge(LIMIT + 1)));
}

#[test]
fn a_png_says_its_size_in_its_header() {
    let mut bytes = b"\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR".to_vec();
    bytes.extend(640_u32.to_be_bytes());
    assert_eq!(size("a.png", &bytes), Err(ImageFault::Broken("PNG")));
    bytes.extend(400_u32.to_be_bytes());
    assert_eq!(size("a.png", &bytes), Ok((640, 400)));
    assert_eq!(size("a.png", b"<svg/>"), Err(ImageFault::Broken("PNG")));
}

proptest! {
    #[test]
    fn nothing_that_comes_makes_it_panic(
        at in 0_usize..300,
        length in 0_usize..40,
        put in "[<>&;?!a-z=\"'#/: \\-]{0,12}",
        name in "a\\.(svg|png)",
    ) {
        let whole = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 40\">\
            <style>.a { fill: url(#g) }</style><g id=\"g\"><rect class=\"a\" width=\"9\"/></g><!-- 길 --></svg>";
        let mut bytes = whole.as_bytes().to_vec();
        let start = at.min(bytes.len());
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, put.bytes());
        if let Ok((width, height)) = size(&name, &bytes) {
            prop_assert!((1..=LONGEST).contains(&width) && (1..=LONGEST).contains(&height));
        }
    }
}
