//! Steps of the caret: by what a reader takes for a character, and by 어절 (words between white space).

/// Whether a code point belongs to the character before it: combining marks, variation selectors, skin tones, tags,
/// vowels and finals of decomposed Hangul.
fn extends(point: char) -> bool {
    matches!(u32::from(point),
        0x0300..=0x036F | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0x3099..=0x309A
        | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F | 0x1F3FB..=0x1F3FF | 0xE0020..=0xE007F
        | 0x1160..=0x11FF | 0xD7B0..=0xD7FF | 0x200D)
}

fn is_flag_half(point: char) -> bool {
    matches!(u32::from(point), 0x1F1E6..=0x1F1FF)
}

/// Whether the caret may stand before code point `at`. Emoji families and flags are not cut. (The full rules of UAX 29
/// would cost more in the download than passages of plain Korean can gain.)
fn is_boundary(points: &[char], at: usize) -> bool {
    let (Some(&before), Some(&behind)) = (points.get(at.wrapping_sub(1)), points.get(at)) else {
        return at <= points.len();
    };
    if extends(behind) || before == '\u{200D}' {
        return false;
    }
    if is_flag_half(before) && is_flag_half(behind) {
        let halves = points[..at].iter().rev().take_while(|&&point| is_flag_half(point)).count();
        return halves.is_multiple_of(2);
    }
    true
}

/// The next boundary after `at`, or the end.
pub(crate) fn after(points: &[char], at: usize) -> usize {
    (at + 1..points.len()).find(|&place| is_boundary(points, place)).unwrap_or(points.len())
}

/// The last boundary before `at`, or the start.
pub(crate) fn before(points: &[char], at: usize) -> usize {
    (1..at.min(points.len())).rev().find(|&place| is_boundary(points, place)).unwrap_or(0)
}

/// Start of the next 어절 after `at`, or the end.
pub(crate) fn next_word(points: &[char], at: usize) -> usize {
    let is_start = |&place: &usize| points[place - 1].is_whitespace() && !points[place].is_whitespace();
    (at + 1..points.len()).find(is_start).unwrap_or(points.len())
}

/// Start of the 어절 before `at`, or the start.
pub(crate) fn previous_word(points: &[char], at: usize) -> usize {
    let is_start = |&place: &usize| points[place - 1].is_whitespace() && !points[place].is_whitespace();
    (1..at.min(points.len())).rev().find(is_start).unwrap_or(0)
}

/// End of the 어절 that `at` lies in or before.
pub(crate) fn word_end(points: &[char], at: usize) -> usize {
    let is_end = |&place: &usize| !points[place - 1].is_whitespace() && points[place].is_whitespace();
    (at + 1..points.len()).find(is_end).unwrap_or(points.len())
}

/// A range without the white space at its ends; none if nothing is left.
pub(crate) fn trimmed(points: &[char], start: usize, end: usize) -> Option<(usize, usize)> {
    let end = end.min(points.len());
    let range = points.get(start..end)?;
    let head = range.iter().take_while(|point| point.is_whitespace()).count();
    let tail = range.iter().rev().take_while(|point| point.is_whitespace()).count();
    (head < range.len()).then(|| (start + head, end - tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn a_character_is_what_a_reader_sees() {
        let text = points("가👨‍👩‍👧나🇰🇷🇯🇵e\u{301}다");
        let mut stops = vec![0];
        while stops.last() != Some(&text.len()) {
            stops.push(after(&text, *stops.last().unwrap()));
        }
        let back: Vec<usize> = stops
            .iter()
            .rev()
            .skip(1)
            .scan(text.len(), |at, _| {
                *at = before(&text, *at);
                Some(*at)
            })
            .collect();
        assert_eq!(stops, [0, 1, 6, 7, 9, 11, 13, 14]);
        assert_eq!(back, [13, 11, 9, 7, 6, 1, 0]);
    }

    #[test]
    fn decomposed_syllables_hold_together() {
        let text = points("\u{1100}\u{1161}\u{11a8}\u{1102}\u{1161}");
        assert_eq!(after(&text, 0), 3);
        assert_eq!(before(&text, 5), 3);
    }

    #[test]
    fn words_are_eojeol() {
        let text = points("을은  갑에게\n알려야 한다.");
        assert_eq!(next_word(&text, 0), 4);
        assert_eq!(next_word(&text, 4), 8);
        assert_eq!(word_end(&text, 0), 2);
        assert_eq!(word_end(&text, 12), 15);
        assert_eq!(previous_word(&text, 8), 4);
        assert_eq!(previous_word(&text, 1), 0);
        assert_eq!(next_word(&text, 12), 15);
    }

    #[test]
    fn marks_do_not_begin_or_end_in_space() {
        let text = points(" 가 나 ");
        assert_eq!(trimmed(&text, 0, 5), Some((1, 4)));
        assert_eq!(trimmed(&text, 0, 1), None);
        assert_eq!(trimmed(&text, 3, 99), Some((3, 4)));
    }
}
