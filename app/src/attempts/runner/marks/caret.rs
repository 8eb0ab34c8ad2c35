//! The caret for marking by keyboard: it always lies on a character, and with Shift it stretches.

use super::boundary::{after, before, next_word, previous_word, word_end};

/// Two characters, by the code point each begins at; all from one to the other is selected, both included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Caret {
    /// Where stretching began.
    pub(crate) anchor: usize,
    /// Where the next step goes from.
    pub(crate) focus: usize,
}

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// One character on.
    Right,
    /// One character back.
    Left,
    /// To the next 어절, which is selected whole.
    NextWord,
    /// To the 어절 before.
    PreviousWord,
    /// To the first character of the line.
    LineStart,
    /// To the last character of the line.
    LineEnd,
    /// To a character, as found in the drawn lines.
    To(usize),
}

impl Caret {
    /// A caret that selects `start..end`.
    pub(crate) fn of_range(points: &[char], start: usize, end: usize) -> Self {
        Self { anchor: start, focus: before(points, end).max(start) }
    }

    /// What is selected: start and end, never empty unless the text is.
    pub(crate) fn range(self, points: &[char]) -> (usize, usize) {
        let (first, last) = (self.anchor.min(self.focus), self.anchor.max(self.focus));
        (first, after(points, last).min(points.len()))
    }

    /// The caret after a step; `stretch` keeps the anchor.
    pub(crate) fn moved(self, points: &[char], step: Step, stretch: bool) -> Self {
        let last = before(points, points.len());
        let focus = self.focus.min(last);
        let (anchor, focus) = match step {
            Step::Right => alike(after(points, focus).min(last)),
            Step::Left => alike(before(points, focus)),
            Step::NextWord => {
                // A word that is selected whole is behind us; one that is not is where we are.
                let from = if stretch { focus } else { focus.max(self.anchor) };
                let is_end = word_end(points, from) == after(points, from);
                let inside = is_end || !stretch;
                let start = if inside { next_word(points, from) } else { from };
                if start >= points.len() { alike(last) } else { word(points, start, stretch) }
            }
            Step::PreviousWord => {
                let from = if stretch { focus } else { focus.min(self.anchor) };
                let start = previous_word(points, from);
                if stretch {
                    alike(start)
                } else {
                    (start, before(points, word_end(points, start)).max(start))
                }
            }
            Step::LineStart => alike(line_start(points, focus)),
            Step::LineEnd => alike(line_end(points, focus)),
            Step::To(place) => alike(place.min(last)),
        };
        Self { anchor: if stretch { self.anchor } else { anchor }, focus }
    }
}

fn alike(place: usize) -> (usize, usize) {
    (place, place)
}

/// The 어절 from `start` on; stretched to, only its last character counts.
fn word(points: &[char], start: usize, stretch: bool) -> (usize, usize) {
    let last = before(points, word_end(points, start)).max(start);
    if stretch { alike(last) } else { (start, last) }
}

fn line_start(points: &[char], at: usize) -> usize {
    points[..at].iter().rposition(|&point| point == '\n').map_or(0, |newline| newline + 1)
}

fn line_end(points: &[char], at: usize) -> usize {
    let end =
        points[at..].iter().position(|&point| point == '\n').map_or(points.len(), |newline| at + newline);
    before(points, end).max(at.min(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "을은 갑에게 알려야\n한다. 😀";

    fn walk(steps: &[(Step, bool)]) -> String {
        let points: Vec<char> = TEXT.chars().collect();
        let caret = steps
            .iter()
            .fold(Caret::default(), |caret, (step, stretch)| caret.moved(&points, *step, *stretch));
        let (start, end) = caret.range(&points);
        points[start..end].iter().collect()
    }

    #[test]
    fn the_caret_lies_on_a_character() {
        assert_eq!(walk(&[]), "을");
        assert_eq!(walk(&[(Step::Right, false)]), "은");
        assert_eq!(walk(&[(Step::Left, false)]), "을");
        assert_eq!(walk(&[(Step::To(99), false)]), "😀");
        assert_eq!(walk(&[(Step::To(99), false), (Step::Right, false)]), "😀");
    }

    #[test]
    fn shift_stretches_and_shrinks() {
        let right = (Step::Right, true);
        assert_eq!(walk(&[right]), "을은");
        assert_eq!(walk(&[right, right, (Step::Left, true)]), "을은");
        assert_eq!(walk(&[(Step::To(4), false), (Step::Left, true)]), "갑에");
    }

    #[test]
    fn words_are_selected_whole() {
        let next = (Step::NextWord, false);
        assert_eq!(walk(&[next]), "갑에게");
        assert_eq!(walk(&[next, next]), "알려야");
        assert_eq!(walk(&[next, next, (Step::PreviousWord, false)]), "갑에게");
        assert_eq!(walk(&[next, (Step::NextWord, true)]), "갑에게 알려야");
        assert_eq!(walk(&[(Step::NextWord, true)]), "을은");
        assert_eq!(walk(&[(Step::NextWord, true), (Step::NextWord, true)]), "을은 갑에게");
        assert_eq!(walk(&[next, next, next, next, next]), "😀");
    }

    #[test]
    fn lines_end_before_their_break() {
        assert_eq!(walk(&[(Step::LineEnd, true)]), "을은 갑에게 알려야");
        assert_eq!(walk(&[(Step::To(13), false), (Step::LineStart, true)]), "한다.");
    }

    #[test]
    fn an_empty_text_has_nothing_to_select() {
        for step in
            [Step::Right, Step::Left, Step::NextWord, Step::PreviousWord, Step::LineEnd, Step::LineStart]
        {
            assert_eq!(Caret::default().moved(&[], step, false).range(&[]), (0, 0));
        }
    }
}
