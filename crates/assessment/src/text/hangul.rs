//! What is known of a Hangul syllable.

use super::forms::jamo;

const FIRST: u32 = 0xAC00;
const LAST: u32 = 0xD7A3;
/// Final consonants per vowel, "none" included.
const FINALS: u32 = 28;
/// One before the first conjoining final consonant, so that index 0 means "none".
const BEFORE_FINALS: u32 = 0x11A7;

/// Whether the character is a whole syllable, U+AC00 … U+D7A3.
pub fn is_syllable(character: char) -> bool {
    (FIRST..=LAST).contains(&u32::from(character))
}

/// The final consonant (받침) of a syllable as a conjoining jamo, U+11A8 … U+11C2; none for an open syllable and for
/// anything that is no syllable. `'\u{11af}'` is ㄹ.
pub fn final_consonant(syllable: char) -> Option<char> {
    if !is_syllable(syllable) {
        return None;
    }
    let index = (u32::from(syllable) - FIRST) % FINALS;
    if index == 0 { None } else { char::from_u32(BEFORE_FINALS + index) }
}

/// Whether two texts differ by at most one jamo put in, left out or exchanged, spaces aside: a typing slip (값/갑).
pub fn distance_at_most_one(one: &str, other: &str) -> bool {
    let one: Vec<char> = jamo(one).chars().collect();
    let other: Vec<char> = jamo(other).chars().collect();
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let shorter = one.len().min(other.len());
    let head = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let tail = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    // One edit leaves nothing between the common head and the common tail but itself.
    one.len().max(other.len()) - (head + tail).min(shorter) <= 1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn final_consonants() {
        assert_eq!(final_consonant('값'), Some('\u{11b9}'));
        assert_eq!(final_consonant('길'), Some('\u{11af}'));
        assert_eq!(final_consonant('가'), None);
        assert_eq!(final_consonant('a'), None);
        assert_eq!(final_consonant('ㄱ'), None);
    }

    #[test]
    fn one_slip_and_no_more() {
        for (one, other, near) in [
            ("", "", true),
            ("값", "갑", true),
            ("가", "각", true),
            ("가", "", false),
            ("고혈압", "고혈앞", true),
            ("고혈압", "저혈압", false),
            ("ab", "ba", false),
            ("가 나", "가나", true),
            ("aa", "aaa", true),
            ("aa", "aaaa", false),
        ] {
            assert_eq!(distance_at_most_one(one, other), near, "{one} / {other}");
        }
    }

    proptest! {
        #[test]
        fn one_slip_is_symmetric_and_total(one in ".{0,6}", other in ".{0,6}") {
            prop_assert_eq!(distance_at_most_one(&one, &other), distance_at_most_one(&other, &one));
            prop_assert!(distance_at_most_one(&one, &one));
        }
    }
}
