//! Lines of Markdown: where one begins, and what its first signs would mean.

/// Whether a line begins where a text ends, blanks aside.
pub(super) fn is_start(text: &str) -> bool {
    let text = text.trim_end_matches(' ');
    text.is_empty() || text.ends_with('\n')
}

/// Whether Markdown would take the start of a line for more than text.
pub(super) fn begins_block(line: &str, is_first: bool) -> bool {
    let mut letters = line.chars();
    let (sign, next) = (letters.next(), letters.next());
    match sign {
        Some('>') => true,
        Some(sign @ ('-' | '+' | '#')) => next.is_none_or(|next| next.is_whitespace() || next == sign),
        Some('~') => line.starts_with("~~~"),
        Some('=' | '|') => !is_first,
        _ => false,
    }
}

/// Whether the last line of a text is a number and no more: a sign after it would make it an entry of a list.
pub(super) fn is_number(text: &str) -> bool {
    let before = text.trim_end_matches(|letter: char| letter.is_ascii_digit());
    (1..10).contains(&(text.len() - before.len())) && is_start(before)
}

/// No more than one blank line, none at the ends, no blanks at ends of lines save those of a line break.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = 0;
    for line in text.lines() {
        let bare = line.trim_end();
        if bare.is_empty() {
            blank += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if blank > 0 { "\n\n" } else { "\n" });
        }
        blank = 0;
        out.push_str(bare);
        if line.ends_with("  ") {
            out.push_str("  ");
        }
    }
    out.trim().to_owned()
}
