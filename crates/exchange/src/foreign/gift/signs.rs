//! Characters that know whether a backslash stood before them.

/// A character; `bare` when it may have a meaning of the format's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sign {
    pub(super) letter: char,
    pub(super) bare: bool,
}

/// Characters that a backslash takes the meaning from. `>` is our own addition, for `->` in a text: Moodle leaves the
/// backslash, and Markdown then takes it away.
const ESCAPED: [char; 8] = [':', '#', '=', '{', '}', '~', '\\', '>'];

/// Reads escapes: `\n` is a line break, any other backslash stands for itself (so that `\frac` stays).
pub(super) fn signs(text: &str) -> Vec<Sign> {
    let mut letters = text.chars().peekable();
    let mut signs = Vec::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        let next = (letter == '\\').then(|| letters.peek().copied()).flatten();
        let taken = match next {
            Some('n') => Some('\n'),
            Some(next) if ESCAPED.contains(&next) => Some(next),
            _ => None,
        };
        if taken.is_some() {
            letters.next();
        }
        signs.push(Sign { letter: taken.unwrap_or(letter), bare: taken.is_none() });
    }
    signs
}

/// The text, without blanks around it.
pub(super) fn text(signs: &[Sign]) -> String {
    signs.iter().map(|sign| sign.letter).collect::<String>().trim().to_owned()
}

/// Where a bare sequence begins.
pub(super) fn find(signs: &[Sign], sought: &str) -> Option<usize> {
    let sought: Vec<char> = sought.chars().collect();
    signs.windows(sought.len().max(1)).position(|window| {
        window.iter().zip(&sought).all(|(sign, letter)| sign.bare && sign.letter == *letter)
    })
}

/// Both sides of a bare sequence; everything and none if it is not there.
pub(super) fn split<'a>(signs: &'a [Sign], at: &str) -> (&'a [Sign], Option<&'a [Sign]>) {
    match find(signs, at) {
        Some(place) => (&signs[..place], Some(&signs[place + at.chars().count()..])),
        None => (signs, None),
    }
}

/// A text as the format writes it: line breaks and signs with a meaning escaped.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.trim().chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\r' => {}
            '>' if out.ends_with('-') => out.push_str("\\>"),
            '>' => out.push('>'),
            letter if ESCAPED.contains(&letter) => out.extend(['\\', letter]),
            letter => out.push(letter),
        }
    }
    out
}
