//! One wrong transcript per fault, and right ones that must stay clean.

use unicode_normalization::UnicodeNormalization;

use super::{english, etri, nikl};
use crate::transcription::{Breach, Fault, Pack};

fn faults(pack: &Pack, text: &str) -> Vec<(Fault, String)> {
    pack.lint(text).into_iter().map(|breach| (breach.fault, breach.rule)).collect()
}

fn only(pack: &Pack, text: &str, fault: Fault, rule: &str) -> Breach {
    assert_eq!(faults(pack, text), [(fault, rule.to_owned())], "{text}");
    pack.lint(text).remove(0)
}

#[test]
fn right_transcripts_are_clean() {
    for text in [
        "(컴퓨터)/(컴퓨타) 좀 켜 줘",
        "학교+ 학교에 갔어.",
        "음/ 그러니까 어/ 내일 갈게",
        "l/ 아니 진짜?",
        "확률이 (30%)/(삼십 퍼센트)래.",
        "KBS 뉴스 봤어? AT&T 말이야.",
        "내일 약속은* 꼭 지켜 줘.",
        "어제는 (도서관에서)/(도서관에서)* 늦게까지 u/ 읽었어.",
        "o/ l/ 네, 지금 가요. n/",
        "음/ 모임이+ 모임이 (30분)/(삼십 분)쯤 늦어졌어.",
        "(3.5km)/(삼 점 오 킬로미터) 걸었어.",
        "",
        " \n",
    ] {
        assert_eq!(faults(&etri(), text), [], "{text}");
    }
    for text in [
        "{laughing} &name1&가 또 늦잠을 잤어.",
        "음~ 사- 사진은 나중에.",
        "어제는 ((시장에서)) ((xxx)) 먹었어.",
    ] {
        assert_eq!(faults(&nikl(), text), [], "{text}");
    }
    for text in [
        "I'm going to call him.",
        "We had to wait [inaudible] because it’s small. Okay?",
        "Meet at [inaudible].",
    ] {
        assert_eq!(faults(&english(), text), [], "{text}");
    }
}

#[test]
fn every_fault_of_the_etri_pack() {
    use Fault::*;
    for (text, fault, rule, given, due) in [
        ("l/아니 진짜?", TagNotApart, "T-R8", "l/아니", Some("l/ 아니")),
        ("아니l/ 진짜?", TagNotApart, "T-R8", "아니l/", Some("아니 l/")),
        ("b/l/ 아니", TagNotApart, "T-R8", "b/l/", Some("b/ l/")),
        ("네, o/ 지금 나가요.", TagNotFirst, "T-R10", "o/", None),
        ("o/ 네 o/ 지금", TagRepeated, "T-R10", "o/", Some("")),
        ("결국 u/ u/ 왔어", TagRepeated, "T-R13", "u/", Some("")),
        ("x/ 아니", UnknownTag, "T-R8", "x/", None),
        ("{smile} 아니", UnknownTag, "T-R8", "{smile}", None),
        ("{laughing} 아니", ForeignNotation, "T-R8", "{laughing}", None),
        ("&name1&이 왔어", ForeignNotation, "T-R17", "&name1&", None),
        ("모- 모레", ForeignNotation, "T-R7", "모-", None),
        ("((xx)) 갔어", ForeignNotation, "T-R13", "((xx))", None),
        ("학교 +학교에 갔어", MarkBeforeWord, "T-R7", "학교 +학교에", Some("학교+ 학교에")),
        ("음 /내일 갈게", MarkBeforeWord, "T-R6", "음 /내일", Some("음/ 내일")),
        ("약속*은 지켜", MarkInsideWord, "T-R11", "약속*은", Some("약속은*")),
        ("학교+학교에 갔어", MarkInsideWord, "T-R7", "학교+학교에", Some("학교+ 학교에")),
        ("(가게)/(가게)*에 갔어", MarkInsideWord, "T-R12", "(가게)/(가게)*에", Some("(가게)/(가게)에*")),
        ("학교 + 학교에", StrayMark, "T-R7", "+", Some("")),
        ("학교++ 학교에", StrayMark, "T-R7", "+", Some("")),
        ("약속.*", StrayMark, "T-R11", ".*", Some("*.")),
        ("(70%)/(칠십 퍼센트 라니", UnclosedBracket, "T-R3", "(70%)/(칠십", None),
        ("(컴퓨터/(컴퓨타) 켜", UnclosedBracket, "T-R3", "(컴퓨터/(컴퓨타)", Some("(컴퓨터)/(컴퓨타)")),
        ("컴퓨터) 켜", UnclosedBracket, "T-R3", ")", None),
        ("(컴퓨터) 켜", DualHalfMissing, "T-R2", "(컴퓨터)", None),
        ("(컴퓨터)/ 켜", DualHalfMissing, "T-R2", "(컴퓨터)/", None),
        ("(컴퓨터)/컴퓨타 켜", DualHalfMissing, "T-R2", "(컴퓨터)/컴퓨타", Some("(컴퓨터)/(컴퓨타)")),
        ("컴퓨터/(컴퓨타) 켜", DualHalfMissing, "T-R2", "컴퓨터/(컴퓨타)", Some("(컴퓨터)/(컴퓨타)")),
        ("()/(컴퓨타) 켜", DualHalfMissing, "T-R2", "()/(컴퓨타)", None),
        ("(컴퓨터) / (컴퓨타) 켜", DualNotJoined, "T-R3", "(컴퓨터) / (컴퓨타)", Some("(컴퓨터)/(컴퓨타)")),
        ("(컴퓨터)(컴퓨타) 켜", DualNotJoined, "T-R3", "(컴퓨터)(컴퓨타)", Some("(컴퓨터)/(컴퓨타)")),
        ("(칠십 퍼센트)/(70%)야", DualOrder, "T-R3", "(칠십 퍼센트)/(70%)", Some("(70%)/(칠십 퍼센트)")),
        ("(가게)/(가게)에", DualAlike, "T-R2", "(가게)/(가게)", Some("가게")),
        ("(30%)/(30 퍼센트)야", SoundSideNotHangul, "T-R5", "30 퍼센트", None),
        ("(2,000원)/(이천 원)", NumberSeparator, "T-R5", "2,000원", Some("2000원")),
        ("확률이 30%래", DigitOutsideDual, "T-R4", "30%", None),
        ("그래서…", PunctuationNotAllowed, "T-R15", "…", None),
        ("그래서...", PunctuationNotAllowed, "T-R15", "...", None),
        ("갔어 .", PunctuationApart, "T-R15", "갔어 .", Some("갔어.")),
        ("갔어.그래서", PunctuationGlued, "T-R15", ".그래서", Some(". 그래서")),
        ("그러니까/ 갈게", FillerNotListed, "T-R6", "그러니까/", Some("그러니까")),
        ("음 내일 갈게", FillerMarkMissing, "T-R6", "음", Some("음/")),
        ("웃겨 ㅋㅋ", CharacterNotAllowed, "T-R1", "ㅋㅋ", None),
        ("웃겨 😀", CharacterNotAllowed, "T-R1", "😀", None),
    ] {
        let breach = only(&etri(), text, fault, rule);
        assert_eq!((breach.given.as_str(), breach.due.as_deref()), (given, due), "{text}");
    }
}

#[test]
fn faults_of_the_other_packs() {
    only(&nikl(), "b/ 이 가게는", Fault::ForeignNotation, "T-N3");
    only(&nikl(), "공원+ 공원에 가자", Fault::ForeignNotation, "T-N2");
    only(&nikl(), "(12시)/(열두 시)에 만나", Fault::ForeignNotation, "T-N4");
    only(&nikl(), "어제 u/ 갔어", Fault::ForeignNotation, "T-N5");
    only(&nikl(), "음 전화할게", Fault::FillerMarkMissing, "T-N2");
    only(&nikl(), "12시에 만나", Fault::DigitOutsideDual, "T-N4");
    only(&nikl(), "(가게) 갔어", Fault::UnknownTag, "T-N3");
    only(&nikl(), "((가게 갔어", Fault::UnclosedBracket, "T-N5");
    only(&english(), "Um, I'm here.", Fault::WordNotAllowed, "T-E1");
    let breach = only(&english(), "I'm gonna go.", Fault::WordNotAllowed, "T-E2");
    assert_eq!(breach.due.as_deref(), Some("going to"));
    only(&english(), "the bus is here.", Fault::CapitalMissing, "T-E1");
    only(&english(), "I have 3 keys.", Fault::DigitOutsideDual, "T-E3");
    only(&english(), "Meet me u/ at noon.", Fault::ForeignNotation, "T-E4");
    only(&english(), "안녕 you.", Fault::CharacterNotAllowed, "T-E3");
}

#[test]
fn places_count_code_points_of_what_was_typed() {
    let text = "😀 가\u{200b}나 l/아니";
    let breach = etri().lint(text).pop().unwrap();
    assert_eq!((breach.start, breach.end, breach.given.as_str()), (6, 10, "l/아니"));
    // Decomposed as some systems type it: 각 is three code points, 아니 four.
    let typed: String = "각 l/아니".nfd().collect();
    let breach = etri().lint(&typed).pop().unwrap();
    assert_eq!((breach.start, breach.end, breach.given.as_str()), (4, 10, "l/아니"));
}

#[test]
fn a_damaged_pack_is_refused() {
    let text = include_str!("../../../../../content/packs/etri.toml");
    let broken = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        let source = toml::from_str(&text.replace(from, to)).map_err(|error| error.to_string())?;
        Pack::new(source).map_err(|error| error.to_string())
    };
    assert!(broken("({write})/({say})", "({wrote})/({say})").unwrap_err().contains("is not a template"));
    assert!(broken("as = \"{say}/\"", "as = \"{say}\"").unwrap_err().contains("text.fillers"));
    assert!(broken("rule = \"T-R13\"", "rule = \"R\"").unwrap_err().contains("not the name of a rule"));
    assert!(broken("laugh =", "giggle =").is_err());
    assert!(broken("once =", "twice =").unwrap_err().contains("unknown field"));
}
