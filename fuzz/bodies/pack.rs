//! The parser of rule packs.

use assessment::transcription::{Pack, PackSource, compare};

use super::text;

/// A text in which every kind of sign occurs.
const TYPED: &str =
    "음/ (컴퓨터)/(컴퓨타) 좀 (30%)/(삼십) 학교+ n/ 켜 줘* u/ {laughing} (()) &name1& [x], um KBS.";

/// The bytes are a pack's file. One that is accepted has to work.
pub fn run(data: &[u8]) {
    let Ok(source) = toml::from_str::<PackSource>(&text(data)) else { return };
    let Ok(pack) = Pack::new(source) else { return };
    std::hint::black_box(pack.lint(TYPED));
    let comparison = compare(&pack, TYPED, &TYPED.replace('/', ""));
    assert!(comparison.normalised().jiwer().is_finite() && comparison.tags.f1().is_finite());
}
