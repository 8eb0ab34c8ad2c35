//! What holds for every script and every text.

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::packs;
use crate::RuleId;
use crate::text::nfc;
use crate::transcription::{Heard, Part, PartKind, compare, score};

fn rules() -> [RuleId; 1] {
    ["transcription/T-R1".parse().unwrap()]
}

/// Parts of every kind, with words that every pack accepts for it.
fn part() -> impl Strategy<Value = Part> {
    let korean = prop::sample::select(vec!["가게", "약속", "도서관에서", "민수", "모", "몰르겠어"]);
    let tail = prop::sample::select(vec!["", "은", "에서", ".", "야,", "래?"]);
    let kind = prop::sample::select(PartKind::ALL.to_vec());
    (kind, korean, tail, 1_u32..4).prop_map(|(kind, say, tail, number)| {
        let say = match kind {
            PartKind::Filler => "음",
            PartKind::Dual => "삼십 퍼센트",
            PartKind::Abbreviation => "케이비에스",
            _ => say,
        };
        let write = match kind {
            PartKind::Dual => Some("30%".to_owned()),
            PartKind::Abbreviation => Some("KBS".to_owned()),
            _ => None,
        };
        // Nothing is said behind a sound, and a filler has no ending.
        let bare = kind.is_wordless() || matches!(kind, PartKind::Unintelligible | PartKind::Filler);
        let tail = if bare || (kind == PartKind::Repeat && tail == ".") { "" } else { tail };
        let number = (kind == PartKind::Name).then_some(number);
        Part::Heard(Heard { kind, say: say.to_owned(), write, tail: tail.to_owned(), number, glue: false })
    })
}

/// Texts made of the signs that matter.
fn notation() -> impl Strategy<Value = String> {
    let pieces = vec![
        "학교",
        "에",
        "음",
        "30%",
        "(",
        ")",
        "/",
        "((",
        "))",
        "+",
        "*",
        "~",
        "-",
        "b/",
        "l/",
        "o/",
        "u/",
        "x",
        "{laughing}",
        "{",
        "}",
        "&name1&",
        "&",
        "[inaudible]",
        " ",
        "  ",
        ".",
        ",",
        "?",
        "…",
        "😀",
        "👩‍⚕️",
        "\u{200b}",
        "(가)/(나)",
        "(30%)/(삼십)",
        "KBS",
        "’",
        "\u{301}",
        "\u{1100}",
        "ㅋ",
        "\n",
        ":",
        "@",
    ];
    prop::collection::vec(prop::sample::select(pieces), 0..25).prop_map(|pieces| pieces.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![notation(), ".{0,40}", notation().prop_map(|text| text.nfd().collect::<String>())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_a_pack_writes_is_clean_and_full(parts in prop::collection::vec(part(), 1..8)) {
        for pack in packs().iter().take(2) {
            let key = pack.write(&parts);
            prop_assert_eq!(pack.lint(&key), vec![], "{} wrote {}", pack.id(), key);
            let score = score(pack, &key, &key, &rules());
            prop_assert!(score.is_full() && score.findings.is_empty());
            let comparison = compare(pack, &key, &key);
            prop_assert_eq!(comparison.normalised().distance, 0);
            prop_assert!((comparison.tags.f1() - 1.0).abs() < 1e-12, "{:?}", comparison.tags);
            prop_assert_eq!(comparison.breaches, vec![], "{}", key);
        }
    }

    #[test]
    fn breaches_lie_in_the_typed_text(text in any_text()) {
        let length = u32::try_from(text.chars().count()).unwrap();
        for pack in packs() {
            for breach in pack.lint(&text) {
                prop_assert!(breach.start <= breach.end && breach.end <= length);
                let typed: String =
                    text.chars().skip(breach.start as usize).take((breach.end - breach.start) as usize).collect();
                let without: String = nfc(&typed).chars().filter(|&c| !crate::text::is_zero_width(c)).collect();
                prop_assert!(without.contains(&breach.given) || breach.given.is_empty(), "{breach:?} in {text:?}");
            }
        }
    }

    #[test]
    fn scores_are_shares_and_differences_are_whole(key in any_text(), given in any_text()) {
        for pack in packs() {
            let score = score(&pack, &key, &given, &rules());
            for share in [score.points, score.meaning, score.format] {
                prop_assert!((0.0..=1.0).contains(&share));
            }
            let comparison = score.comparison.unwrap();
            let joined = |side: fn(&crate::transcription::AlignedPiece) -> &String| {
                comparison.pieces.iter().map(side).cloned().collect::<String>()
            };
            prop_assert_eq!(joined(|piece| &piece.due).split_whitespace().count(), nfc(&key).replace(crate::text::is_zero_width, "").split_whitespace().count());
            prop_assert!(comparison.pieces.iter().all(|piece| !piece.due.is_empty() || !piece.given.is_empty()));
            for finding in &score.findings {
                if let crate::score::Place::Typed { start, end } = finding.place {
                    prop_assert!(start <= end && end as usize <= given.chars().count(), "{finding:?}");
                }
            }
        }
    }

    #[test]
    fn every_text_is_full_against_itself(text in any_text()) {
        for pack in packs() {
            let score = score(&pack, &text, &text, &rules());
            prop_assert_eq!(score.points.to_bits(), 1.0_f64.to_bits());
        }
    }
}
