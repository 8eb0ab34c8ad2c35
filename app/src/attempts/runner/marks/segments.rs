//! A text cut where marks begin and end, so that marks may overlap.

/// A mark to draw: its place and the classes it lends to the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// First code point.
    pub(crate) start: usize,
    /// One past the last.
    pub(crate) end: usize,
    /// What it looks like.
    pub(crate) class: &'static str,
}

/// A piece of text with the marks that lie on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Segment {
    /// The text.
    pub(crate) text: String,
    /// Classes of the marks, without repeats; empty where nothing is marked.
    pub(crate) class: String,
    /// Whether a mark begins here.
    pub(crate) opens: bool,
}

/// Cuts `text`. No segment is empty.
pub(crate) fn segments(text: &str, marks: &[Mark]) -> Vec<Segment> {
    let points: Vec<char> = text.chars().collect();
    let mut cuts: Vec<usize> = marks.iter().flat_map(|mark| [mark.start, mark.end]).collect();
    cuts.extend([0, points.len()]);
    cuts.retain(|&cut| cut <= points.len());
    cuts.sort_unstable();
    cuts.dedup();
    cuts.windows(2)
        .map(|cut| {
            let over = || marks.iter().filter(|mark| mark.start <= cut[0] && cut[1] <= mark.end);
            let mut classes: Vec<&str> = Vec::new();
            for mark in over() {
                if !classes.contains(&mark.class) {
                    classes.push(mark.class);
                }
            }
            Segment {
                text: points[cut[0]..cut[1]].iter().collect(),
                class: classes.join(" "),
                opens: over().any(|mark| mark.start == cut[0]),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, class: &'static str) -> Mark {
        Mark { start, end, class }
    }

    fn cut(text: &str, marks: &[Mark]) -> Vec<(String, String)> {
        segments(text, marks).into_iter().map(|s| (s.text, s.class)).collect()
    }

    #[test]
    fn overlapping_marks_share_the_middle() {
        let got = cut("가나다라마", &[mark(0, 3, "a"), mark(2, 5, "b")]);
        let want = [("가나", "a"), ("다", "a b"), ("라마", "b")];
        assert_eq!(got, want.map(|(text, class)| (text.to_owned(), class.to_owned())));
    }

    #[test]
    fn the_text_stays_whole_whatever_the_marks() {
        let marks = [mark(0, 2, "a"), mark(1, 9, "b"), mark(1, 2, "a"), mark(3, 3, "c")];
        let whole: String = segments("값😀은 3", &marks).into_iter().map(|s| s.text).collect();
        assert_eq!(whole, "값😀은 3");
        assert!(segments("", &marks).is_empty());
    }
}
