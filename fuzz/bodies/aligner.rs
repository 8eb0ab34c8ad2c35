//! The aligner, by itself and under a pack.

use assessment::text as forms;
use assessment::transcription::{ErrorRate, compare, score, tag_tallies};

use super::{check, pick, seeds, text};

/// Between key and transcript; no text of either holds it.
pub(crate) const BETWEEN: u8 = 0xFF;

/// The first byte chooses the pack; key and transcript follow with a byte 0xFF between them.
pub fn run(data: &[u8]) {
    let Some((pack, rest)) = pick(seeds::packs(), data) else { return };
    let middle = rest.iter().position(|byte| *byte == BETWEEN).unwrap_or(rest.len());
    let (key, given) = (text(&rest[..middle]), text(rest.get(middle + 1..).unwrap_or_default()));
    for form in [forms::nfc, forms::nospace, forms::jamo, forms::lenient] {
        let (key, given) = (form(&key), form(&given));
        let (there, back) = (ErrorRate::of_characters(&key, &given), ErrorRate::of_characters(&given, &key));
        assert_eq!(there.distance, back.distance, "the distance has no direction");
        assert_eq!(there.length, back.given_length());
        assert!(there.distance <= there.length.max(back.length));
        assert!(there.distance >= there.length.abs_diff(back.length));
        assert!(there.jiwer().is_finite() && there.rate.is_none_or(|rate| rate >= 0.0 && rate.is_finite()));
    }
    assert!(ErrorRate::of_words(&key, &given).jiwer().is_finite());
    let score = score(pack, &key, &given, &seeds::rules());
    check(&score, Some(&given));
    let comparison = compare(pack, &key, &given);
    assert!(comparison.normalised().jiwer().is_finite());
    assert_eq!(
        tag_tallies(pack, &key, &given).into_values().sum::<assessment::transcription::TagTally>(),
        comparison.tags
    );
}
