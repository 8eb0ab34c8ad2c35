//! One cell.

use crate::foreign::xml::Element;

/// Rows of a sheet.
const MAX_ROW: usize = 1_048_576;

/// The number of a row, from 1.
pub(super) fn row_number(given: &str) -> Option<usize> {
    given.parse().ok().filter(|row| (1..=MAX_ROW).contains(row))
}

/// The place of a cell's column, from 0: `B7` stands in 1.
pub(super) fn column(place: &str) -> Option<usize> {
    let letters = place.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let is_column = (1..=3).contains(&letters.len()) && letters.bytes().all(|sign| sign.is_ascii_uppercase());
    let number = |sum: usize, sign: u8| sum * 26 + usize::from(sign - b'A') + 1;
    is_column.then(|| letters.bytes().fold(0, number) - 1)
}

/// What a cell says.
pub(super) fn text_of(cell: &Element, strings: &[String]) -> String {
    let value = || cell.child("v").map(Element::text).unwrap_or_default();
    match cell.attribute("t").unwrap_or("n") {
        "s" => value()
            .trim()
            .parse()
            .ok()
            .and_then(|place: usize| strings.get(place))
            .cloned()
            .unwrap_or_default(),
        "inlineStr" => cell.child("is").map(rich).unwrap_or_default(),
        "b" => if value().trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
        "n" => {
            let given = value();
            // Stored to the last binary digit; a person typed fewer.
            let number = given.trim().parse::<f64>().ok().filter(|number| number.is_finite());
            number.map_or(given, |number| number.to_string())
        }
        _ => unescape(&value()),
    }
}

/// A text with or without formatted runs; how it is read aloud (`rPh`) is none of it.
pub(super) fn rich(element: &Element) -> String {
    let mut out = String::new();
    for part in element.elements() {
        match part.name.as_str() {
            "t" => out.push_str(&part.text()),
            "r" => out.extend(part.all("t").map(Element::text)),
            _ => {}
        }
    }
    unescape(&out)
}

/// `_x000D_` as the sign it stands for.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let code = rest.get(at + 2..at + 6).filter(|_| rest.get(at + 6..at + 7) == Some("_"));
        let letter = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let Some(letter) = letter else {
            out.push_str("_x");
            rest = &rest[at + 2..];
            continue;
        };
        if !letter.is_control() || matches!(letter, '\n' | '\t') {
            out.push(letter);
        }
        rest = &rest[at + 7..];
    }
    out.push_str(rest);
    out
}
