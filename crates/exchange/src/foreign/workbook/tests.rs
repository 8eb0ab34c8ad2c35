use super::{Cell, Sheet, WorkbookProblem, read, read_items, write};
use crate::foreign::package::{PackageProblem, pack};
use crate::foreign::{Format, import, recognise};

fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
    let rows = rows.iter().map(|cells| cells.iter().map(|text| Cell::from(*text)).collect());
    Sheet { name: name.to_owned(), rows: rows.collect() }
}

#[test]
fn what_is_written_is_read() {
    let odd = "=1+1 <b> & \"따옴표\"\n둘째 줄";
    let mut one = sheet("점수 [1]/2", &[&["이름", "점수"], &[odd, ""], &[], &["", "끝"]]);
    one.rows[1][1] = Cell::Number(0.5);
    one.rows[1].push(Cell::Number(f64::NAN));
    let two = sheet("점수 12", &[&["\u{1}a"]]);
    let bytes = write(&[one.clone(), two, sheet("", &[])]);
    assert_eq!(bytes, write(&[one, sheet("점수 12", &[&["\u{1}a"]]), sheet("", &[])]));
    assert_eq!(recognise(&bytes, "a"), Some(Format::Xlsx));
    let sheets = read(&bytes).unwrap();
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["점수 12", "점수 12 2", "Sheet"]);
    let text = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let rows = vec![(1, text(&["이름", "점수"])), (2, text(&[odd, "0.5"])), (4, text(&["", "끝"]))];
    assert_eq!(sheets[0].1, rows);
    assert_eq!(sheets[1].1, [(1, text(&["a"]))]);
}

#[test]
fn items_of_all_sheets_come_in_with_sheet_and_row() {
    let bytes = write(&[
        sheet("설명", &[&["이렇게 써요"]]),
        sheet("문항", &[&["종류", "물음", "정답"], &["truth", "참?", "O"], &[], &["truth", "참?", "글쎄"]]),
        sheet("더", &[&["kind", "stem"], &["essay", "써요"]]),
    ]);
    let imported = import(&bytes, "문항.xlsx", None).unwrap();
    assert_eq!((imported.format, imported.encoding), (Format::Xlsx, None));
    let said = |arrival: &crate::foreign::Arrival| {
        let place = arrival.place.clone();
        (place.number, place.line, place.file.unwrap(), arrival.draft.is_ok())
    };
    let said: Vec<_> = imported.import.arrivals.iter().map(said).collect();
    let is = |number, line, file: &str, good| (number, line, file.to_owned(), good);
    assert_eq!(said, [is(1, 2, "문항", true), is(2, 4, "문항", false), is(3, 2, "더", true)]);
    let bare = read_items(&write(&[sheet("a", &[&["이름"], &["b"]])])).unwrap();
    assert_eq!(bare.faults().count(), 1);
}

/// A workbook around the rows of one sheet.
fn around(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    let book = r#"<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let links = r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let root = r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    pack([
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

#[test]
fn a_sheet_that_claims_to_be_huge_takes_no_memory() {
    let far = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="B1048576"><v>2</v></c></row>"#;
    let sheets = read(&around(far)).unwrap();
    assert_eq!(sheets[0].1.len(), 2);
    assert_eq!(sheets[0].1[1], (1_048_576, vec![String::new(), "2".to_owned()]));
    let wide = r#"<row r="3"><c r="XFD3"><v>1</v></c></row>"#;
    let fault = read(&around(wide)).unwrap_err();
    assert_eq!((fault.sheet.as_str(), fault.row, fault.problem), ("a", 3, WorkbookProblem::TooLarge));
    let back = r#"<row r="3"><c r="A3"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>"#;
    for odd in [
        "<row r=\"4294967296\"/>",
        "<row r=\"1\"><c r=\"AAAA1\"><v>1</v></c></row>",
        "<row r=\"1\"><c r=\"a1\"><v>1</v></c></row>",
    ] {
        assert!(matches!(read(&around(odd)).unwrap_err().problem, WorkbookProblem::Broken(_)), "{odd}");
    }
    assert!(matches!(read(&around(back)).unwrap_err().problem, WorkbookProblem::Broken(_)));
}

#[test]
fn a_bomb_in_a_workbook_names_its_part() {
    let bytes = around(&" ".repeat(9 << 20));
    let fault = read(&bytes).unwrap_err();
    let WorkbookProblem::Package(inner) = &fault.problem else { panic!("{fault}") };
    assert_eq!((inner.entry.as_str(), &inner.problem), ("xl/worksheets/sheet1.xml", &PackageProblem::Bomb));
    let none = read(&pack([("a", &b"x"[..])])).unwrap_err();
    assert!(none.to_string().contains("xl/workbook.xml"), "{none}");
}

#[test]
fn each_type_of_cell_says_what_a_person_sees() {
    let cells = r#"<row><c><v>0.10000000000000001</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>계산</v></c><c r="F1" t="inlineStr"><is><r><t>굵</t></r><r><t xml:space="preserve">은 </t></r><rPh><t>x</t></rPh></is></c><c t="s"><v>9</v></c><c t="str"><v>a_x000D__x000A_b_x12</v></c></row>"#;
    let sheets = read(&around(cells)).unwrap();
    let said = ["0.1", "TRUE", "#N/A", "계산", "", "굵은 ", "", "a\nb_x12"];
    assert_eq!(sheets[0].1, [(1, said.map(str::to_owned).to_vec())]);
}
