//! Parts of a text by code points.

use std::ops::Range;

/// The characters of `text` at a range of code points; what lies beyond its end is left out.
pub fn quote(text: &str, place: Range<usize>) -> String {
    text.chars().skip(place.start).take(place.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_code_points_and_stops_at_the_end() {
        assert_eq!(quote("가😀나다", 1..3), "😀나");
        assert_eq!(quote("가나", 1..9), "나");
        assert_eq!(quote("가나", 5..9), "");
    }
}
