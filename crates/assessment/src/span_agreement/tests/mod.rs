mod properties;
mod rules;
mod vectors;

use crate::response::MarkedSpan;

fn span(label: &str, start: u32, end: u32) -> MarkedSpan {
    MarkedSpan { label: label.to_owned(), start, end }
}
