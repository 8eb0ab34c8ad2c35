//! Texts are NFC and free of HTML.

use assessment::text::nfc;

use crate::content::{Fault, Problem, Sources};

pub(super) fn check(sources: &Sources, faults: &mut Vec<Fault>) {
    for file in &sources.files {
        let mut fault = |line, problem| {
            faults.push(Fault { file: file.path.clone(), line, item: None, problem });
        };
        for (index, line) in file.text.lines().enumerate() {
            if nfc(line) != line {
                fault(index + 1, Problem::Normalisation);
            }
            if holds_tag(line) {
                fault(index + 1, Problem::Html);
            }
        }
    }
}

/// `<` directly before a letter or a slash opens a tag; a lone `<` is a sign of comparison.
fn holds_tag(line: &str) -> bool {
    line.match_indices('<').any(|(at, _)| {
        line[at + 1..].chars().next().is_some_and(|next| next.is_ascii_alphabetic() || next == '/')
    })
}
