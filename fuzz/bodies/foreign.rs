//! The readers of foreign formats.

use exchange::foreign::package::pack;
use exchange::foreign::{
    Draft, Format, Import, aiken, canvas, decode, export, gift, import, moodle, qti, recognise, table,
};

use super::text;

/// The readers that the first byte chooses from.
pub const READERS: u8 = 12;

/// The first byte chooses a reader, the rest is the file. Whatever comes in can be adopted or not, and goes out again.
pub fn run(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else { return };
    let text = decode(rest).map_or_else(|_| text(rest), |decoded| decoded.text);
    let import = match first % READERS {
        0 => gift::read(&text),
        1 => aiken::read(&text),
        2 => moodle::read(&text),
        3 => Import { arrivals: vec![qti::read(&text)], cut: false },
        4 => table::read(&text),
        5 => {
            let responses = serde_json::json!({ "RESPONSE": ["A", "B"] });
            if let Err(fault) = qti::evaluate(&text, &responses) {
                assert!(!fault.to_string().is_empty());
            }
            return;
        }
        6 => canvas::read(&text),
        7 => whole(rest, Some(Format::Package)),
        8 => whole(&package(&text), Some(Format::Package)),
        9 => whole(rest, Some(Format::Xlsx)),
        10 => whole(&workbook(&text), Some(Format::Xlsx)),
        _ => whole(rest, recognise(rest, "file")),
    };
    assert!(import.faults().all(|fault| !fault.to_string().is_empty()));
    let rule = "legal/L-R1".parse().expect("a rule id");
    for draft in import.drafts() {
        drop(draft.adopt(&rule));
    }
    let drafts: Vec<&Draft> = import.drafts().collect();
    for format in [Format::Gift, Format::Aiken, Format::Moodle, Format::Csv] {
        let out = export(drafts.iter().copied(), format, "").expect("a format that is written");
        assert!(out.losses.iter().all(|(_, loss)| !loss.what.to_string().is_empty()));
    }
    for draft in drafts.iter().take(20) {
        for version in [qti::Version::V2_2, qti::Version::V3_0] {
            let out = qti::write(draft, version);
            if let Err(fault) = qti::evaluate(&out.text, &serde_json::Value::Null) {
                panic!("{fault}\n{}", out.text);
            }
        }
    }
}

fn whole(bytes: &[u8], format: Option<Format>) -> Import {
    match import(bytes, "file", format) {
        Ok(imported) => imported.import,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            Import::default()
        }
    }
}

/// A package under a manifest.
fn package(manifest: &str) -> Vec<u8> {
    const ITEM: &str = "<assessmentItem identifier=\"i\"><itemBody><p>글</p></itemBody></assessmentItem>";
    const TEST: &str = "<assessmentTest><testPart><assessmentSection><assessmentItemRef href=\"a.xml\"/></assessmentSection></testPart></assessmentTest>";
    pack([
        ("imsmanifest.xml", manifest.as_bytes()),
        ("a.xml", ITEM.as_bytes()),
        ("test.xml", TEST.as_bytes()),
        ("c.xml.qti", manifest.as_bytes()),
    ])
}

/// A workbook of one sheet.
fn workbook(sheet: &str) -> Vec<u8> {
    const HOME: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let link = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{HOME}/{kind}\" Target=\"{target}\"/>")
    };
    let links = |links: &str| format!("<Relationships>{links}</Relationships>");
    let book = format!(
        "<workbook xmlns:r=\"{HOME}\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    );
    let root = links(&link("r1", "officeDocument", "xl/workbook.xml"));
    let parts =
        [link("r1", "worksheet", "worksheets/sheet1.xml"), link("r2", "sharedStrings", "strings.xml")];
    let parts = links(&parts.concat());
    pack([
        ("[Content_Types].xml", &b"<Types/>"[..]),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", parts.as_bytes()),
        ("xl/strings.xml", b"<sst><si><t>kind</t></si><si><t>stem</t></si></sst>"),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}
