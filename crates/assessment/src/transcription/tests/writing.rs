//! Keys by construction.

use super::{english, etri, nikl};
use crate::transcription::Scripts;

/// The example of `content/FORMAT.md`, part by part.
const KOREAN: &str = r#"
[[clip]]
id = "t01"
language = "ko"
rules = ["T-R4", "T-R7"]
about = "간투어와 반복"
voice = { name = "ko", variant = "f3", speed = 150, pitch = 45 }
effects = ["telephone"]
parts = [
  { say = "음", as = "filler" },
  { say = "그러니까 내일" },
  { say = "컴퓨타", write = "컴퓨터", as = "dual" },
  { say = "삼십 퍼센트", write = "30%", as = "dual", tail = "래." },
  { say = "학교", as = "repeat" },
  { say = "학교에 갔어." },
  { say = "케이비에스", write = "KBS", as = "abbreviation" },
  { as = "laugh" }, { as = "breath" }, { as = "noise" }, { as = "other-voice", say = "여기요" },
  { say = "약속", as = "noisy", tail = "은" },
  { say = "가게", as = "hard", tail = "에" },
  { say = "무엇인지", as = "unintelligible" }, { pause = 0.5 }, { say = "정말", as = "unintelligible" },
  { say = "민수", as = "name", number = 1, tail = "가" },
  { say = "갔", as = "broken" },
  { say = "집", glue = false }, { say = "에", glue = true },
]
"#;

fn written(pack: &super::Pack, file: &str) -> String {
    let scripts: Scripts = toml::from_str(file).unwrap();
    let text = pack.write(&scripts.clips[0].parts);
    assert_eq!(pack.lint(&text), [], "{text}");
    text
}

#[test]
fn one_script_under_every_pack() {
    assert_eq!(
        written(&etri(), KOREAN),
        "o/ 음/ 그러니까 내일 (컴퓨터)/(컴퓨타) (30%)/(삼십 퍼센트)래. 학교+ 학교에 갔어. KBS l/ b/ n/ 약속은* (가게에)/(가게에)* u/ 민수가 갔+ 집에"
    );
    assert_eq!(
        written(&nikl(), KOREAN),
        "음~ 그러니까 내일 컴퓨타 삼십 퍼센트래. 학교 학교에 갔어. KBS {laughing} 약속은 ((가게에)) ((xxxx)) ((xx)) &name1&가 갔- 집에"
    );
}

#[test]
fn english_drops_and_begins_with_a_capital() {
    let file = r#"
[[clip]]
id = "t31"
language = "en"
rules = ["T-E1"]
about = "filler, stutter, gonna"
voice = { name = "en-us", variant = "m3", speed = 145, pitch = 45 }
parts = [
  { say = "um", as = "filler", tail = "," }, { pause = 0.3 }, { say = "the", as = "repeat" }, { say = "the bus is" },
  { say = "gonna", write = "going to", as = "dual" }, { say = "leave", tail = "." }, { as = "laugh" },
  { say = "near the gate", as = "unintelligible" }, { say = "is it?" },
]
"#;
    assert_eq!(written(&english(), file), "The bus is going to leave. [inaudible] is it?");
}

#[test]
fn parts_that_make_no_sense_are_refused_by_name() {
    for (part, reason) in [
        ("{ pause = 0.5, say = \"가\" }", "a pause has"),
        ("{ pause = -1.0 }", "a pause has"),
        ("{ as = \"filler\" }", "needs `say`"),
        ("{ say = \"삼십\", as = \"dual\" }", "`write` belongs to"),
        ("{ say = \"가\", write = \"나\" }", "`write` belongs to"),
        ("{ say = \"민수\", as = \"name\" }", "`number` belongs to"),
        ("{ say = \"가\", tale = \"은\" }", "unknown field"),
    ] {
        let start = KOREAN.find("parts = [").unwrap();
        let file = format!("{}parts = [{part}]", &KOREAN[..start]);
        let error = toml::from_str::<Scripts>(&file).unwrap_err().to_string();
        assert!(error.contains(reason), "{part}: {error}");
    }
}

#[test]
fn a_part_survives_being_stored() {
    let scripts: Scripts = toml::from_str(KOREAN).unwrap();
    let stored = serde_json::to_string(&scripts).unwrap();
    assert_eq!(serde_json::from_str::<Scripts>(&stored).unwrap(), scripts);
}

#[test]
fn the_palette_has_every_sign_once() {
    let signs: Vec<String> =
        etri().notation().iter().map(|sign| format!("{}…{}", sign.before, sign.after)).collect();
    assert_eq!(signs, ["…/", "(…)/()", "…+", "l/…", "b/…", "n/…", "o/…", "…*", "(…)/()*", "u/…"]);
    let signs: Vec<String> =
        nikl().notation().iter().map(|sign| format!("{}…{}", sign.before, sign.after)).collect();
    assert_eq!(signs, ["…~", "…-", "{laughing}…", "((…))", "((x))…", "&name1&…"]);
    assert_eq!(english().notation().len(), 1);
}
