//! Real keys with the answers that tempt, most of them from the guideline's own items.

use super::{english, etri, nikl};
use crate::RuleId;
use crate::score::{Layer, Note, Score};
use crate::transcription::{Fault, Pack, PartKind, PieceKind, TagTally, compare, score, tag_tallies};

const NEAR: f64 = 1e-9;

fn judged(pack: &Pack, key: &str, given: &str) -> Score {
    let rules: [RuleId; 1] = ["transcription/T-R19".parse().unwrap()];
    score(pack, key, given, &rules)
}

/// Checks the two layers and the findings, each as rule, note, given, due.
fn expect(pack: &Pack, key: &str, given: &str, layers: (f64, f64), findings: &[(&str, Note, &str, &str)]) {
    let score = judged(pack, key, given);
    let found: Vec<(&str, Note, &str, &str)> = score
        .findings
        .iter()
        .map(|f| {
            let text = |text: &Option<String>| text.as_deref().unwrap_or("").to_owned();
            (f.rule.local(), f.note.clone(), text(&f.given).leak() as &str, text(&f.due).leak() as &str)
        })
        .collect();
    assert_eq!(found, findings, "{given}");
    assert!((score.meaning - layers.0).abs() < NEAR, "{given}: meaning {}", score.meaning);
    assert!((score.format - layers.1).abs() < NEAR, "{given}: format {}", score.format);
    assert!(
        (score.points - 0.6 * layers.0 - 0.4 * layers.1.min(layers.0)).abs() < NEAR,
        "{given}: points {}",
        score.points
    );
}

fn fault(fault: Fault) -> Note {
    Note::Fault { fault }
}

#[test]
fn duals() {
    let key = "(컴퓨터)/(컴퓨타) 좀 켜 줘";
    let due = "(컴퓨터)/(컴퓨타)";
    // One side alone: heard right, written in the wrong form.
    for side in ["컴퓨타", "컴퓨터"] {
        expect(&etri(), key, &format!("{side} 좀 켜 줘"), (1.0, 0.0), &[("T-R2", Note::Missing, side, due)]);
    }
    let turned = "(컴퓨타)/(컴퓨터) 좀 켜 줘";
    expect(&etri(), key, turned, (1.0, 0.75), &[("T-R3", fault(Fault::DualOrder), "(컴퓨타)/(컴퓨터)", due)]);
    let misheard = "(컴퓨터)/(콤퓨타) 좀 켜줘";
    expect(&etri(), key, misheard, (0.0, 1.0), &[("T-R2", Note::Misheard, "콤퓨타", "컴퓨타")]);
    let wide = "(컴퓨터 좀)/(컴퓨타 좀) 켜 줘";
    let finding = ("T-R3", fault(Fault::DualExtent), "(컴퓨터 좀)/(컴퓨타 좀)", "(컴퓨터)/(컴퓨타) 좀");
    expect(&etri(), key, wide, (1.0, 0.75), &[finding]);
    let finding = ("T-R3", fault(Fault::DualExtent), "(컴퓨터가)/(컴퓨타가)", "(컴퓨터)/(컴퓨타)가");
    expect(&etri(), "(컴퓨터)/(컴퓨타)가 꺼져.", "(컴퓨터가)/(컴퓨타가) 꺼져.", (1.0, 0.75), &[finding]);
    let finding = ("T-R14", Note::Excess, "(KBS)/(케이비에스)", "");
    expect(&etri(), "KBS 뉴스 봤어?", "(KBS)/(케이비에스) 뉴스 봤어?", (1.0, 0.0), &[finding]);
}

#[test]
fn numbers() {
    let key = "확률이 (30%)/(삼십 퍼센트)래";
    let due = "(30%)/(삼십 퍼센트)";
    // Spacing inside a dual does not count.
    expect(&etri(), key, "확률이 (30%)/(삼 십 퍼센트)래", (1.0, 1.0), &[]);
    expect(&etri(), key, "확률이 30%래", (1.0, 0.0), &[("T-R4", fault(Fault::DigitOutsideDual), "30%", due)]);
    expect(&etri(), key, "확률이 삼십 퍼센트래", (1.0, 0.0), &[("T-R4", Note::Missing, "삼십 퍼센트", due)]);
    let turned = ("T-R3", fault(Fault::DualOrder), "(삼십 퍼센트)/(30%)", due);
    expect(&etri(), key, "확률이 (삼십 퍼센트)/(30%)래", (1.0, 0.75), &[turned]);
    let findings =
        [("T-R5", Note::Misheard, "40%래", "30%래"), ("T-R5", Note::Misheard, "사십 퍼센트", "삼십 퍼센트")];
    expect(&etri(), key, "확률이 (40%)/(사십 퍼센트)래", (0.0, 1.0), &findings);
    let key = "(5월 12일)/(오 월 십이 일) 오후 (3시)/(세 시)에 만나요.";
    let split = "(5월)/(오 월) (12일)/(십이 일) 오후 (3시)/(세 시)에 만나요.";
    let findings = [
        ("T-R3", fault(Fault::DualExtent), "(5월)/(오 월)", "(5월 12일)/(오 월 십이 일)"),
        ("T-R4", Note::Excess, "(12일)/(십이 일)", ""),
    ];
    expect(&etri(), key, split, (1.0, 0.55), &findings);
}

#[test]
fn fillers_and_repeats() {
    let key = "음/ 그러니까 어/ 내일 갈게";
    let unlisted = ("T-R6", fault(Fault::FillerNotListed), "그러니까/", "그러니까");
    expect(&etri(), key, "음/ 그러니까/ 어/ 내일 갈게", (1.0, 0.8), &[unlisted]);
    let findings =
        [("T-R6", fault(Fault::FillerMarkMissing), "음", "음/"), ("T-R6", Note::Missing, "어", "어/")];
    expect(&etri(), key, "음 그러니까 어 내일 갈게", (1.0, 0.0), &findings);
    let key = "학교+ 학교에 갔어";
    let moved = ("T-R7", fault(Fault::MarkBeforeWord), "학교 +학교에", "학교+ 학교에");
    expect(&etri(), key, "학교 +학교에 갔어", (1.0, 0.75), &[moved]);
    expect(&etri(), key, "학교 학교에 갔어", (1.0, 0.0), &[("T-R7", Note::Missing, "학교", "학교+")]);
    // The word left out with its mark is one miss.
    expect(&etri(), key, "학교에 갔어", (0.0, 0.0), &[("T-R7", Note::Missing, "학교", "학교+")]);
    let score = judged(&etri(), key, "학교+ 학교에+ 갔어");
    assert_eq!(score.findings[0].note, Note::Excess);
    assert!((score.format - 2.0 / 3.0).abs() < NEAR);
}

#[test]
fn sounds_and_unclear_words() {
    let key = "l/ 아니 진짜?";
    let joined = ("T-R8", fault(Fault::TagNotApart), "l/아니", "l/ 아니");
    expect(&etri(), key, "l/아니 진짜?", (1.0, 0.75), &[joined]);
    expect(&etri(), key, "n/ 아니 진짜?", (1.0, 0.0), &[("T-R8", Note::WrongLabel, "n/", "l/")]);
    let foreign = ("T-R8", fault(Fault::ForeignNotation), "{laughing}", "l/");
    expect(&etri(), key, "{laughing} 아니 진짜?", (1.0, 0.0), &[foreign]);
    let findings = [("T-R8", Note::Missing, "", "l/"), ("T-R8", Note::Excess, "l/", "")];
    expect(&etri(), key, "아니 진짜? l/", (1.0, 0.0), &findings);
    let late = ("T-R10", fault(Fault::TagNotFirst), "o/", "");
    expect(&etri(), "o/ 네, 지금 나가요. 기다려 줘.", "네, 지금 나가요. o/ 기다려 줘.", (1.0, 0.75), &[late]);
    let findings = [("T-R8", Note::Excess, "n/", ""), ("T-R11", Note::Missing, "약속은", "약속은*")];
    expect(&etri(), "내일 약속은* 꼭 지켜 줘.", "내일 n/ 약속은 꼭 지켜 줘.", (1.0, 0.0), &findings);
    let key = "어제는 (도서관에서)/(도서관에서)* 늦게까지 읽었어.";
    let guess = "(도서관에서)/(도서관에서)*";
    let star = ("T-R12", Note::WrongLabel, "도서관에서*", guess);
    expect(&etri(), key, "어제는 도서관에서* 늦게까지 읽었어.", (1.0, 0.0), &[star]);
    let narrow = ("T-R12", fault(Fault::DualExtent), "(도서관)/(도서관)에서*", guess);
    expect(&etri(), key, "어제는 (도서관)/(도서관)에서* 늦게까지 읽었어.", (1.0, 0.75), &[narrow]);
    let invented = ("T-R13", Note::Missing, "버스가 끊겨서", "u/");
    expect(
        &etri(),
        "어제는 u/ 다 같이 걸어왔어.",
        "어제는 버스가 끊겨서 다 같이 걸어왔어.",
        (0.0, 0.0),
        &[invented],
    );
}

#[test]
fn words_and_punctuation() {
    let (key, given) = ("내일 회의는 세 시에 시작합니다", "내일 회의는 네 시에 시작합니다");
    expect(&etri(), key, given, (1.0 - 10.0 / 13.0, 1.0), &[("T-R1", Note::Misheard, "네", "세")]);
    let comparison = compare(&etri(), key, given);
    assert_eq!(comparison.words.rate, Some(0.2));
    assert_eq!(comparison.pieces.iter().filter(|piece| piece.kind == PieceKind::Substituted).count(), 1);
    let spaced = compare(&etri(), "커피 한 잔 주세요.", "커피 한잔 주세요.");
    assert_eq!((spaced.normalised().distance, spaced.spacing_errors, spaced.words.distance), (0, 1, 2));
    expect(&etri(), "커피 한 잔 주세요.", "커피 한잔 주세요.", (1.0, 1.0), &[]);
    // Several wrong marks are one kind of fault.
    let findings = [
        ("T-R15", fault(Fault::PunctuationDiffers), "네", "네,"),
        ("T-R15", fault(Fault::PunctuationDiffers), "가요!", "가요."),
    ];
    expect(&etri(), "네, 지금 가요.", "네 지금 가요!", (1.0, 0.75), &findings);
}

#[test]
fn other_packs() {
    let key = "{laughing} &name1&가 또 잤어. &name1&는 &name2&한테 말했어.";
    let given = "{laughing} 민수가 또 잤어. 민수는 지우한테 말했어.";
    let findings = [
        ("T-N1", Note::Missing, "민수", "&name1&"),
        ("T-N1", Note::Missing, "민수", "&name1&"),
        ("T-N1", Note::Missing, "지우", "&name2&"),
    ];
    expect(&nikl(), key, given, (1.0, 0.4), &findings);
    let renumbered = ("T-N1", Note::WrongLabel, "&name2&", "&name1&");
    let given = "{laughing} &name1&가 또 잤어. &name2&는 &name2&한테 말했어.";
    expect(&nikl(), key, given, (1.0, 0.75), &[renumbered]);
    let findings =
        [("T-N2", fault(Fault::ForeignNotation), "음/", "음~"), ("T-N2", Note::Missing, "사", "사-")];
    expect(&nikl(), "음~ 사- 사진은 나중에.", "음/ 사 사진은 나중에.", (1.0, 0.0), &findings);
    let count = ("T-N5", Note::WrongLabel, "((xx))", "((xxx))");
    expect(&nikl(), "친구를 ((xxx)) 만났어.", "친구를 ((xx)) 만났어.", (1.0, 0.0), &[count]);
    let (key, given) = ("친구를 ((xxx)) 만났어.", "친구를 u/ 만났어.");
    expect(&nikl(), key, given, (1.0, 0.0), &[("T-N5", fault(Fault::ForeignNotation), "u/", "((xxx))")]);

    let key = "I'm going to call him. He left his keys.";
    // A phone types a curly apostrophe.
    expect(&english(), key, "I’m going to call him. He left his keys.", (1.0, 1.0), &[]);
    let score = judged(&english(), key, "I'm gonna call him. He left his keys.");
    let notes: Vec<&Note> = score.findings.iter().map(|finding| &finding.note).collect();
    assert_eq!(notes, [&Note::Misheard, &fault(Fault::WordNotAllowed)]);
    let key = "We had to wait [inaudible] because it was small.";
    let silent = ("T-E4", Note::Missing, "", "[inaudible]");
    expect(&english(), key, "We had to wait because it was small.", (1.0, 0.0), &[silent]);
}

#[test]
fn an_answer_is_full_however_it_was_typed() {
    use unicode_normalization::UnicodeNormalization;
    let key = "b/ 아/ 모+ 몬 소리야 (70%)/(칠 십 퍼센트) 확률이라니 n/";
    let typed: String = format!("  {}\u{200b} \n", key.replace(' ', "  ")).nfd().collect();
    let score = judged(&etri(), key, &typed);
    assert!(score.is_full() && score.findings.is_empty());
    assert_eq!(score.points.to_bits(), 1.0_f64.to_bits());
}

#[test]
fn an_empty_answer_earns_nothing() {
    let score = judged(&etri(), "l/ 아니 진짜?", "");
    assert!(
        score.points.abs() < NEAR && score.findings.iter().any(|finding| finding.layer == Layer::Meaning)
    );
}

#[test]
fn in_a_long_text_a_dual_is_read_as_it_was_heard_too() {
    let repeated = |sentence: &str| vec![sentence; 400].join(" ");
    let key = repeated("어제 산 (컴퓨터)/(컴퓨타) 좀 켜 주고 가면 좋겠어요.");
    let given = repeated("어제 산 컴퓨타 좀 켜 주고 가면 좋겠어요.");
    let comparison = compare(&etri(), &key, &given);
    assert_eq!(comparison.normalised().distance, 0);
    assert_eq!((comparison.tags.matched, comparison.tags.missing), (0, 400));
}

#[test]
fn clean_notation_around_nothing_right_earns_nothing() {
    let key = "음/ 지난주 발표 자료를 n/ 정리했습니다.";
    let score = judged(&etri(), key, "음/ 바나나 우유 두 개랑 n/ 라면이요.");
    assert!(score.meaning < NEAR && score.format > 0.5, "{} {}", score.meaning, score.format);
    assert!(score.points < NEAR, "{}", score.points);
}

#[test]
fn tags_are_counted_by_kind() {
    let key = "음/ (컴퓨터)/(컴퓨타) 좀 n/ 켜 줘 b/";
    let given = "음/ 컴퓨터 좀 n/ 켜 l/ 줘";
    let tallies = tag_tallies(&etri(), key, given);
    let of = |kind| tallies.get(&kind).map(|tally| (tally.matched, tally.missing, tally.excess));
    assert_eq!(of(PartKind::Filler), Some((1, 0, 0)));
    assert_eq!(of(PartKind::Dual), Some((0, 1, 0)));
    assert_eq!(of(PartKind::Noise), Some((1, 0, 0)));
    assert_eq!(of(PartKind::Laugh), Some((0, 0, 1)));
    assert_eq!(of(PartKind::Repeat), None);
    assert_eq!(tallies.values().copied().sum::<TagTally>(), compare(&etri(), key, given).tags);
    assert_eq!((tallies[&PartKind::Laugh].precision(), tallies[&PartKind::Dual].recall()), (0.0, 0.0));
}
