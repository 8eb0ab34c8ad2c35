//! The linter.

use super::{pick, seeds, text};

/// The first byte chooses the pack, the rest is what was typed.
pub fn run(data: &[u8]) {
    let Some((pack, rest)) = pick(seeds::packs(), data) else { return };
    let typed = text(rest);
    let length = typed.chars().count();
    let breaches = pack.lint(&typed);
    assert!(breaches.len() <= assessment::transcription::BREACH_LIMIT);
    for breach in &breaches {
        assert!(breach.start <= breach.end && breach.end as usize <= length, "{breach:?} lies outside");
    }
    for side in [assessment::transcription::Side::Spelling, assessment::transcription::Side::Sound] {
        std::hint::black_box(pack.plain(&typed, side));
    }
}
