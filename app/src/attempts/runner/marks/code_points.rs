//! Places in a text. The product counts Unicode code points; browsers count UTF-16 units.

/// The part of a text from code point `start` up to `end`.
pub(crate) fn slice(text: &str, start: usize, end: usize) -> &str {
    let from = byte(text, start);
    let to = byte(text, end).max(from);
    &text[from..to]
}

/// Number of code points.
pub(crate) fn count(text: &str) -> usize {
    text.chars().count()
}

fn byte(text: &str, code_point: usize) -> usize {
    text.char_indices().nth(code_point).map_or(text.len(), |(index, _)| index)
}

/// UTF-16 units before a code point.
pub(crate) fn to_utf16(text: &str, code_point: usize) -> u32 {
    let units: usize = text.chars().take(code_point).map(char::len_utf16).sum();
    u32::try_from(units).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_emoji_is_one_code_point_and_two_units() {
        let text = "값은 😀 3원";
        assert_eq!(slice(text, 3, 4), "😀");
        assert_eq!(slice(text, 5, 7), "3원");
        assert_eq!(slice(text, 5, 99), "3원");
        assert_eq!(slice(text, 9, 2), "");
        assert_eq!(to_utf16(text, 3), 3);
        assert_eq!(to_utf16(text, 4), 5);
        assert_eq!(count(text), 7);
    }
}
