//! How a pack writes a kind of part: a template such as `({write})/({say})`, and the shape that follows from it.
//!
//! The grammar of a pack is read off its templates, so that what it writes and what it accepts cannot differ.

use super::part::Heard;

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Literal(String),
    /// `{say}`: the sound.
    Say,
    /// `{write}`: the spelling; the sound where there is no other spelling.
    Write,
    /// `{ending}`: the letters of the tail. Without it they stand behind everything else.
    Ending,
    /// `{number}`: the number of a name.
    Number,
    /// `{x}`: one x per syllable of the sound.
    Fill,
}

/// The signs of a dual: `(`, `/`, `)`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DualSigns {
    pub(super) open: String,
    /// Between the closing sign of the first half and the opening sign of the second.
    pub(super) joint: String,
    pub(super) close: String,
    /// Whether the sound stands before the spelling.
    pub(super) sound_first: bool,
}

/// What a template looks like in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Not written.
    Dropped,
    /// A word like any other.
    Plain,
    /// A sign that stands alone: `l/`.
    Tag(String),
    /// A sign behind a word: `학교+`.
    Mark(String),
    /// Signs around a word: `((가게))`.
    Bracket { open: String, close: String },
    /// Signs around as many x as there are syllables: `((xxx))`.
    Filled { open: String, close: String },
    /// A masked name: `&name1&`.
    Numbered { prefix: String, suffix: String },
    /// Spelling and sound side by side.
    Dual(DualSigns),
    /// The same word on both sides of a dual, and a mark: `(가게)/(가게)*`.
    Guess { signs: DualSigns, mark: String },
}

/// A template with its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Template {
    pieces: Vec<Piece>,
    pub(super) shape: Shape,
}

/// Splits a tail into the letters that belong to the word and the punctuation behind them.
pub(super) fn split_tail(tail: &str) -> (&str, &str) {
    tail.split_at(tail.find(|character: char| !character.is_alphanumeric()).unwrap_or(tail.len()))
}

/// One per syllable: Hangul syllables, or letters and digits of any other script.
fn syllables(say: &str) -> usize {
    say.chars().filter(|character| character.is_alphanumeric()).count()
}

fn pieces(text: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("{{") || rest.starts_with("}}") {
            literal.push(first);
            rest = &rest[2..];
        } else if let Some(inner) = rest.strip_prefix('{') {
            let (name, after) = inner.split_once('}')?;
            if !literal.is_empty() {
                pieces.push(Piece::Literal(std::mem::take(&mut literal)));
            }
            pieces.push(match name {
                "say" => Piece::Say,
                "write" => Piece::Write,
                "ending" => Piece::Ending,
                "number" => Piece::Number,
                "x" => Piece::Fill,
                _ => return None,
            });
            rest = after;
        } else {
            literal.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    if !literal.is_empty() {
        pieces.push(Piece::Literal(literal));
    }
    Some(pieces)
}

/// `)/(` between two halves that open with `(`: the joint is what is neither the closing nor the opening sign.
fn signs(open: &str, between: &str, last: &str, sound_first: bool) -> Option<(DualSigns, String)> {
    let inner = between.strip_suffix(open)?;
    // The closing sign is the longest head of `last` that also closes the first half.
    let close =
        (1..=last.len()).rev().filter_map(|length| last.get(..length)).find(|c| inner.starts_with(c))?;
    let signs = DualSigns {
        open: open.to_owned(),
        joint: inner[close.len()..].to_owned(),
        close: close.to_owned(),
        sound_first,
    };
    Some((signs, last[close.len()..].to_owned()))
}

fn shape(pieces: &[Piece]) -> Option<Shape> {
    use Piece::{Fill, Literal, Number, Say, Write};
    // Where the ending stands matters for writing only.
    let pieces: Vec<&Piece> = pieces.iter().filter(|piece| **piece != Piece::Ending).collect();
    Some(match pieces.as_slice() {
        [] => Shape::Dropped,
        [Say | Write] => Shape::Plain,
        [Literal(sign)] => Shape::Tag(sign.clone()),
        [Say, Literal(sign)] => Shape::Mark(sign.clone()),
        [Literal(open), Say, Literal(close)] => Shape::Bracket { open: open.clone(), close: close.clone() },
        [Literal(open), Fill, Literal(close)] => Shape::Filled { open: open.clone(), close: close.clone() },
        [Literal(prefix), Number, Literal(suffix)] => {
            Shape::Numbered { prefix: prefix.clone(), suffix: suffix.clone() }
        }
        [Literal(open), first, Literal(between), second, Literal(last)] => {
            let (signs, mark) = signs(open, between, last, **first == Say)?;
            match (first, second) {
                (Write, Say) | (Say, Write) if mark.is_empty() => Shape::Dual(signs),
                (Say, Say) if !mark.is_empty() => Shape::Guess { signs, mark },
                _ => return None,
            }
        }
        _ => return None,
    })
}

impl Template {
    /// Reads a template; none if it has an unknown placeholder or a form that cannot be recognised in a text.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let pieces = pieces(text)?;
        let shape = shape(&pieces)?;
        Some(Self { pieces, shape })
    }

    /// The part as this template writes it, with its tail.
    pub(super) fn fill(&self, heard: &Heard) -> String {
        if self.pieces.is_empty() {
            return String::new();
        }
        let (ending, punctuation) = split_tail(&heard.tail);
        let mut written = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Literal(literal) => written.push_str(literal),
                Piece::Say => written.push_str(&heard.say),
                Piece::Write => written.push_str(heard.write.as_ref().unwrap_or(&heard.say)),
                Piece::Ending => written.push_str(ending),
                Piece::Number => written.push_str(&heard.number.unwrap_or(1).to_string()),
                Piece::Fill => written.push_str(&"x".repeat(syllables(&heard.say))),
            }
        }
        if !self.pieces.contains(&Piece::Ending) {
            written.push_str(ending);
        }
        written + punctuation
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Option<Shape> {
        Template::parse(text).map(|template| template.shape)
    }

    #[test]
    fn shapes_follow_from_templates() {
        let signs = DualSigns { open: "(".into(), joint: "/".into(), close: ")".into(), sound_first: false };
        assert_eq!(shape(""), Some(Shape::Dropped));
        assert_eq!(shape("l/"), Some(Shape::Tag("l/".into())));
        assert_eq!(shape("{{laughing}}"), Some(Shape::Tag("{laughing}".into())));
        assert_eq!(shape("{say}{ending}*"), Some(Shape::Mark("*".into())));
        assert_eq!(shape("({write})/({say})"), Some(Shape::Dual(signs.clone())));
        let guess = Shape::Guess { signs: DualSigns { sound_first: true, ..signs }, mark: "*".into() };
        assert_eq!(shape("({say}{ending})/({say}{ending})*"), Some(guess));
        assert_eq!(shape("(({x}))"), Some(Shape::Filled { open: "((".into(), close: "))".into() }));
        for wrong in ["{sya}", "{say", "{say}{say}", "{x}", "({write})/[{say}]"] {
            assert_eq!(shape(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_ending_stands_where_the_template_says_and_punctuation_behind_all() {
        let heard = Heard { say: "약속".into(), tail: "은.".into(), ..Heard::default() };
        assert_eq!(Template::parse("{say}{ending}*").unwrap().fill(&heard), "약속은*.");
        assert_eq!(Template::parse("{say}+").unwrap().fill(&heard), "약속+은.");
        assert_eq!(Template::parse("(({x}))").unwrap().fill(&heard), "((xx))은.");
        assert_eq!(Template::parse("").unwrap().fill(&heard), "");
    }
}
