//! The language of a part of a page (WCAG 2.2, 3.1.2): content and what learners type is Korean in either interface,
//! except where it is not.

/// What belongs into `lang` around a text of content or of a learner: Korean if there is Hangul in it, otherwise what
/// the page says.
pub(crate) fn language_of(text: &str) -> Option<&'static str> {
    let is_hangul =
        |c: char| matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7af}');
    text.contains(is_hangul).then_some("ko")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hangul_is_korean_and_the_rest_is_left_to_the_page() {
        for korean in ["값", "ㄱ", "b/ 음~", "KCD 코드"] {
            assert_eq!(language_of(korean), Some("ko"), "{korean}");
        }
        for other in ["", "30", "[inaudible] yes"] {
            assert_eq!(language_of(other), None, "{other}");
        }
    }
}
