//! One item: title, format marker, stem, and what stands in braces.

use super::answers;
use super::read::Heading;
use super::signs::{Sign, find, signs, split, text};
use crate::foreign::{Body, Draft, Fault, Loss, Problem, html};

/// Reads a block that begins at `line`.
pub(super) fn read(
    block: &str,
    line: usize,
    heading: &Heading,
    losses: &mut Vec<Loss>,
) -> Result<Draft, Fault> {
    let signs = signs(block.trim());
    let line_of =
        |at: usize| line + signs[..at.min(signs.len())].iter().filter(|s| s.bare && s.letter == '\n').count();
    let mut rest = signs.as_slice();
    let mut title = None;
    if find(rest, "::") == Some(0) {
        let (name, after) = split(&rest[2..], "::");
        rest = after.ok_or(Fault::new(line, Problem::Unclosed("::")))?;
        title = Some(text(name)).filter(|name| !name.is_empty());
    }
    let (format, rest) = Format::read(rest);
    let offset = signs.len() - rest.len();
    let (stem, braces, after) =
        braces(rest).map_err(|(at, problem)| Fault::new(line_of(offset + at), problem))?;
    let mut words = text(stem);
    if after.iter().any(|sign| !sign.letter.is_whitespace()) {
        let whole: Vec<Sign> = stem.iter().chain(&self::signs("_____")).chain(after).copied().collect();
        words = text(&whole);
    }
    let (body, explanation) = match braces {
        None => (Body::Description, String::new()),
        Some(inner) => {
            let place = line_of(offset + stem.len());
            let (inner, general) = split(inner, "####");
            (
                answers::read(inner, place, format, losses)?,
                format.text(general.unwrap_or_default(), "feedback", losses),
            )
        }
    };
    if words.is_empty() && body == Body::Description {
        return Err(Fault::new(line, Problem::Missing("text")));
    }
    Ok(Draft {
        foreign_id: heading.id.clone(),
        title,
        category: heading.category.clone(),
        tags: heading.tags.clone(),
        stem: format.markdown(words, "stem", losses),
        stimulus: None,
        body,
        explanation,
    })
}

type Parts<'a> = (&'a [Sign], Option<&'a [Sign]>, &'a [Sign]);

/// Stem, what stands in braces, and what follows.
fn braces(signs: &[Sign]) -> Result<Parts<'_>, (usize, Problem)> {
    let close = |signs: &[Sign]| find(signs, "}");
    let Some(open) = find(signs, "{") else {
        return match close(signs) {
            Some(at) => Err((at, Problem::Unexpected("}".to_owned()))),
            None => Ok((signs, None, &[])),
        };
    };
    let inner = &signs[open + 1..];
    let end = close(inner).ok_or((open, Problem::Unclosed("{")))?;
    let after = &inner[end + 1..];
    for sign in ["{", "}"] {
        for (part, from) in [(&signs[..open], 0), (&inner[..end], open + 1), (after, open + 2 + end)] {
            if let Some(at) = find(part, sign) {
                return Err((from + at, Problem::Unexpected(sign.to_owned())));
            }
        }
    }
    Ok((&signs[..open], Some(&inner[..end]), after))
}

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Html,
    /// Moodle's own: plain text in which some HTML may stand.
    Moodle,
    Markdown,
}

/// The markers, and what is done with each. Plain text is taken as it stands.
const MARKERS: [(&str, Format); 4] = [
    ("[html]", Format::Html),
    ("[moodle]", Format::Moodle),
    ("[markdown]", Format::Markdown),
    ("[plain]", Format::Markdown),
];

impl Format {
    /// The marker in front, if any, and what follows it.
    fn marker(signs: &[Sign]) -> Option<(Self, &[Sign])> {
        let blanks = signs.iter().take_while(|sign| sign.bare && sign.letter.is_whitespace()).count();
        let signs = &signs[blanks..];
        MARKERS.iter().find_map(|(marker, format)| {
            let length = marker.len();
            let found = signs.len() >= length && find(&signs[..length], marker) == Some(0);
            found.then(|| (*format, &signs[length..]))
        })
    }

    fn read(signs: &[Sign]) -> (Self, &[Sign]) {
        Self::marker(signs).unwrap_or((Self::Moodle, signs))
    }

    /// A part as Markdown; it may have a marker of its own.
    pub(super) fn text(self, signs: &[Sign], part: &str, losses: &mut Vec<Loss>) -> String {
        let (format, signs) = Self::marker(signs).unwrap_or((self, signs));
        format.markdown(text(signs), part, losses)
    }

    fn markdown(self, text: String, part: &str, losses: &mut Vec<Loss>) -> String {
        match self {
            Self::Html => html::markdown(&text, part, losses),
            Self::Moodle if html::looks_like(&text) => {
                html::markdown(&text.replace('\n', "<br>"), part, losses)
            }
            Self::Moodle | Self::Markdown => text,
        }
    }
}

/// Whether `text` begins with something that would be read as a marker.
pub(super) fn begins_with_marker(text: &str) -> bool {
    MARKERS.iter().any(|(marker, _)| text.trim_start().starts_with(marker))
}
