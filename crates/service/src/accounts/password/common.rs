//! What guessers try first: words that many take, walks over the keyboard, repeats, and these with a date or a `!` put
//! behind.
//!
//! A list of breached passwords is long because it holds every word with every ending. Here the words stand alone
//! (`common.txt`, our own) and the endings are a rule, so that it is short enough to be bundled and read, nothing is
//! asked of anybody else, and an ending that is new next year is known already.

/// Words that stand in many passwords, one a line.
const WORDS: &str = include_str!("common.txt");

/// What fingers walk along, forwards or backwards.
const WALKS: [&str; 19] = [
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "!@#$%^&*()_+",
    "1q2w3e4r5t6y7u8i9o0p",
    "q1w2e3r4t5y6u7i8o9p0",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p",
    "qazwsxedcrfvtgbyhnujmikolp",
    "qawsedrftgyhujikolp",
    "qpwoeirutyalskdjfhgzmxncbv",
    "a1s2d3f4g5h6j7k8l9",
    "147258369",
    "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ",
    "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ",
    "ㅋㅌㅊㅍㅠㅜㅡ",
    "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ",
    "가나다라마바사아자차카타파하",
];

/// Fewer keys than this are a coincidence.
const SHORTEST_WALK: usize = 3;
/// What a piece (word, walk or repeat) costs, against a digit or a sign by itself.
const PIECE: usize = 4;
/// Up to here a guesser comes soon: three pieces, or two and four digits, or one and a date.
const CHEAP: usize = 12;

/// Whether a password is among the first that are guessed, of anybody or of this person.
pub(super) fn is_common(password: &str, email: &str) -> bool {
    let lower: Vec<char> = password.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect();
    let local = email.split('@').next().unwrap_or_default();
    let own = [email, local].map(|word| word.chars().collect::<Vec<char>>());
    is_repeated(&lower) || cost(&lower, &own) <= CHEAP
}

/// Whether it is one unit of up to four characters again and again.
fn is_repeated(text: &[char]) -> bool {
    (1..=4).any(|unit| text.len() > 2 * unit && text[unit..] == text[..text.len() - unit])
}

/// The least that it takes to put the text together.
fn cost(text: &[char], own: &[Vec<char>]) -> usize {
    let mut least = vec![usize::MAX; text.len() + 1];
    least[0] = 0;
    for at in 0..text.len() {
        let so_far = least[at];
        if so_far > CHEAP {
            continue;
        }
        let rest = &text[at..];
        let mut reach = |length: usize, price: usize| {
            least[at + length] = least[at + length].min(so_far + price);
        };
        if rest[0].is_ascii_digit() || rest[0].is_ascii_punctuation() {
            reach(1, 1);
        }
        let runs = run(rest).max(walk(rest));
        for length in SHORTEST_WALK..=runs {
            reach(length, PIECE);
        }
        for word in WORDS.lines().filter(|word| begins(rest, word.chars())) {
            reach(word.chars().count(), PIECE);
        }
        for word in own.iter().filter(|word| word.len() >= SHORTEST_WALK) {
            if begins(rest, word.iter().copied()) {
                reach(word.len(), PIECE);
            }
        }
    }
    least[text.len()]
}

/// How often the first character comes in a row.
fn run(text: &[char]) -> usize {
    text.iter().take_while(|c| **c == text[0]).count()
}

/// How far the text goes along a walk.
fn walk(text: &[char]) -> usize {
    let along = |path: &[char]| {
        let from = path.iter().position(|c| *c == text[0]);
        from.map_or(0, |from| path[from..].iter().zip(text).take_while(|(a, b)| a == b).count())
    };
    let longest = WALKS.iter().map(|path| {
        let mut path: Vec<char> = path.chars().collect();
        let forwards = along(&path);
        path.reverse();
        forwards.max(along(&path))
    });
    longest.max().unwrap_or(0)
}

/// Whether the text begins with the word, letters written as digits and signs included.
fn begins(text: &[char], word: impl Iterator<Item = char>) -> bool {
    let mut text = text.iter();
    word.into_iter().all(|letter| {
        text.next().is_some_and(|given| {
            *given == letter
                || matches!(
                    (letter, given),
                    ('a', '@' | '4')
                        | ('e', '3')
                        | ('i', '1' | '!')
                        | ('l', '1')
                        | ('o', '0')
                        | ('s', '5' | '$')
                        | ('t', '7')
                )
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_everybody_takes_is_common() {
        for password in [
            "password123",
            "Password1234",
            "P@ssw0rd2024!",
            "passw0rd!!!!",
            "qwerty12345",
            "Qwertyuiop",
            "1q2w3e4r5t",
            "1q2w3e4r5t6y",
            "qwer1234!!",
            "1qaz2wsx3edc",
            "zaq12wsxcde3",
            "asdfghjkl123",
            "zxcvbnm123",
            "0123456789",
            "9876543210",
            "01012345678",
            "1111111111",
            "aaaaaaaaaaaaaa",
            "abcabcabcabc",
            "iloveyou2024",
            "letmein123!",
            "administrator",
            "welcome12345",
            "sunshine2023",
            "korea20240101",
            "dkssudgktpdy",
            "tkfkdgody1",
            "qlalfqjsgh1",
            "비밀번호1234567890",
            "사랑해사랑해사랑해",
            "안녕하세요1234",
            "가나다라마바사아자차",
            "ㅂㅈㄷㄱ1234!!",
            "ㅁㄴㅇㄹㅁㄴㅇㄹㅁㄴ",
            "munteok1234",
            "문턱문턱1234",
            "20250101123",
            "qwerqwer1234",
            "asdf1234asdf",
        ] {
            assert!(is_common(password, "na@b.kr"), "{password}");
        }
    }

    #[test]
    fn ones_own_address_is_guessed_first() {
        for password in ["nari.kim@example.kr", "nari.kim1234", "1234nari.kim!", "nari.kimnari.kim"] {
            assert!(is_common(password, "nari.kim@example.kr"), "{password}");
        }
    }

    #[test]
    fn a_sentence_or_a_random_word_is_not() {
        for password in [
            "봄날의 고양이 낮잠",
            "여름날의 강아지 산책",
            "스크립트 없이도 돼요",
            "다른 기기에서도 이어서",
            "correct horse battery",
            "gT7#qLx92vbE",
            "k3jf8s0dl2ma",
            "우리집 앞 자전거 가게",
            "three green bottles",
            "나는 매일 지침을 읽어",
        ] {
            assert!(!is_common(password, "na@b.kr"), "{password}");
        }
    }

    #[test]
    fn the_longest_password_is_judged_as_quickly() {
        // The work grows with the length, not with the ways to cut it.
        assert!(!is_common(&"a1!b".repeat(50).replace("a1!ba1!b", "a1!b c2?d"), "na@b.kr"));
        assert!(is_common(&"a".repeat(200), "na@b.kr"));
    }

    #[test]
    fn the_words_are_ready_to_be_compared() {
        let words: Vec<&str> = WORDS.lines().collect();
        for word in &words {
            assert!(
                word.chars().count() >= 2 && *word == word.to_lowercase() && !word.contains(' '),
                "‘{word}’"
            );
            assert!(word.is_ascii() == (word.chars().count() == word.len()));
            assert!(!word.is_ascii() || word.len() >= 3, "‘{word}’ stands in half of all sentences");
        }
        let mut sorted = words.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(words, sorted, "sorted, each once");
    }
}
