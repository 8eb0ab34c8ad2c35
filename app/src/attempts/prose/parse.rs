//! The part of Markdown that items use: paragraphs, lists, quotes, bold, emphasis and code.

/// A block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list, numbered or not.
    List {
        /// Whether it is numbered.
        numbered: bool,
        /// Its items.
        items: Vec<Vec<Inline>>,
    },
    /// A quote.
    Quote(Vec<Block>),
}

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Inline {
    /// As it stands.
    Text(String),
    /// `**bold**`
    Strong(String),
    /// `*emphasis*`
    Emphasis(String),
    /// `` `code` ``
    Code(String),
}

/// The text of a list item and whether the list is numbered.
fn item(line: &str) -> Option<(bool, &str)> {
    let line = line.trim_start();
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return Some((false, rest));
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = line.get(digits..)?.strip_prefix(". ")?;
    (1..=3).contains(&digits).then_some((true, rest))
}

/// Parses a text. Anything it does not know stands as plain text.
pub(crate) fn parse(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.lines().collect();
    let mut blocks = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let rest = &lines[at..];
        at += if rest[0].trim().is_empty() {
            1
        } else if rest[0].trim_start().starts_with('>') {
            quote(rest, &mut blocks)
        } else if let Some((numbered, _)) = item(rest[0]) {
            list(rest, numbered, &mut blocks)
        } else {
            paragraph(rest, &mut blocks)
        };
    }
    blocks
}

fn quote(lines: &[&str], blocks: &mut Vec<Block>) -> usize {
    let inner: Vec<&str> =
        lines.iter().map_while(|line| line.trim_start().strip_prefix('>')).map(str::trim_start).collect();
    blocks.push(Block::Quote(parse(&inner.join("\n"))));
    inner.len()
}

fn list(lines: &[&str], numbered: bool, blocks: &mut Vec<Block>) -> usize {
    let mut items: Vec<String> = Vec::new();
    let mut taken = 0;
    for line in lines {
        match item(line) {
            Some((kind, text)) if kind == numbered => items.push(text.trim().to_owned()),
            // An indented line goes on with its item.
            None if line.starts_with("  ") && !line.trim().is_empty() => {
                if let Some(last) = items.last_mut() {
                    last.push(' ');
                    last.push_str(line.trim());
                }
            }
            _ => break,
        }
        taken += 1;
    }
    blocks.push(Block::List { numbered, items: items.iter().map(|text| inlines(text)).collect() });
    taken
}

fn paragraph(lines: &[&str], blocks: &mut Vec<Block>) -> usize {
    let is_end =
        |line: &str| line.trim().is_empty() || line.trim_start().starts_with('>') || item(line).is_some();
    let taken = 1 + lines[1..].iter().take_while(|line| !is_end(line)).count();
    blocks.push(Block::Paragraph(inlines(&lines[..taken].join("\n"))));
    taken
}

/// The pieces of a line.
pub(crate) fn inlines(text: &str) -> Vec<Inline> {
    let mut pieces = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((piece, taken)) = marked(rest) {
            if !plain.is_empty() {
                pieces.push(Inline::Text(std::mem::take(&mut plain)));
            }
            pieces.push(piece);
            rest = &rest[taken..];
            continue;
        }
        // A backslash makes a sign plain.
        let sign = rest.strip_prefix('\\').and_then(|r| r.chars().next()).filter(char::is_ascii_punctuation);
        let width = first.len_utf8() + sign.map_or(0, char::len_utf8);
        plain.push(sign.unwrap_or(first));
        rest = &rest[width..];
    }
    if !plain.is_empty() {
        pieces.push(Inline::Text(plain));
    }
    pieces
}

/// A marked piece at the head of a text, and its bytes.
fn marked(text: &str) -> Option<(Inline, usize)> {
    for (sign, make) in [
        ("`", Inline::Code as fn(String) -> Inline),
        ("**", Inline::Strong as fn(String) -> Inline),
        ("*", Inline::Emphasis as fn(String) -> Inline),
    ] {
        let Some(inner) = text.strip_prefix(sign) else { continue };
        let Some(end) = inner.find(sign).filter(|&end| end > 0) else { continue };
        let words = &inner[..end];
        // `2 * 3 * 4` is no emphasis.
        if sign != "`" && (words.starts_with(' ') || words.ends_with(' ')) {
            continue;
        }
        return Some((make(words.to_owned()), end + 2 * sign.len()));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    #[test]
    fn blocks_follow_one_another() {
        let got = parse("첫 줄\n둘째 줄\n\n> 인용\n> 계속\n\n- 하나\n- 둘\n  이어짐\n\n1. 일\n2. 이");
        let want = vec![
            Block::Paragraph(vec![text("첫 줄\n둘째 줄")]),
            Block::Quote(vec![Block::Paragraph(vec![text("인용\n계속")])]),
            Block::List { numbered: false, items: vec![vec![text("하나")], vec![text("둘 이어짐")]] },
            Block::List { numbered: true, items: vec![vec![text("일")], vec![text("이")]] },
        ];
        assert_eq!(got, want);
    }

    #[test]
    fn pieces_of_a_line() {
        let got = inlines("`(컴퓨터)/(컴퓨타)`는 **의무**, *강조*, 2 * 3, \\*별\\* `닫히지 않음");
        let want = [
            Inline::Code("(컴퓨터)/(컴퓨타)".to_owned()),
            text("는 "),
            Inline::Strong("의무".to_owned()),
            text(", "),
            Inline::Emphasis("강조".to_owned()),
            text(", 2 * 3, *별* `닫히지 않음"),
        ];
        assert_eq!(got, want);
    }

    #[test]
    fn signs_that_are_no_markup_stay() {
        for plain in ["a*b", "**", "****", "3.5 mg", "l/ 어쩌다가", "약속*은", "<b>x</b>"] {
            assert_eq!(inlines(plain), [text(plain)], "{plain}");
        }
    }
}
