//! A given transcript beside its key: every figure, and the difference to read.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::alignment::Step;
use super::fault::Breach;
use super::judge::Judgement;
use super::pack::Pack;
use super::pieces::{AlignedPiece, pieces};
use super::rate::ErrorRate;
use super::readings::Aligned;
use super::tags::TagTally;
use super::{against, lint};
use crate::text;

/// Figures of one transcript. One transcript has several correct error rates; which one is shown must be said beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Comparison {
    /// Characters as written, tags and spaces included.
    pub raw: ErrorRate,
    /// Characters as written, without spaces.
    pub nospace: ErrorRate,
    /// Characters of the spelling side: no tags, no punctuation, and no spaces where the pack does not count them. A dual that
    /// only one of the texts has is read as it fits best, because that it is missing is a matter of notation.
    pub spelling: ErrorRate,
    /// Likewise of the sound side.
    pub sound: ErrorRate,
    /// Words of the spelling side.
    pub words: ErrorRate,
    /// Spaces put in or left out on the spelling side, before characters that both texts have.
    pub spacing_errors: u32,
    /// Tags of the right kind at the right 어절.
    pub tags: TagTally,
    /// Faults of notation: those of the linter, and those that only the key shows.
    pub breaches: Vec<Breach>,
    /// The difference of the texts as written.
    pub pieces: Vec<AlignedPiece>,
}

impl Comparison {
    /// The normalised character error rate, which meaning is judged by: the worse of spelling and sound.
    pub fn normalised(&self) -> &ErrorRate {
        if self.sound.jiwer() > self.spelling.jiwer() { &self.sound } else { &self.spelling }
    }
}

/// A transcript as it is compared: NFC, no zero-width characters, ends trimmed, and every run of white space one space unless
/// the pack is exact about them.
fn level(pack: &Pack, typed: &str) -> String {
    let composed = text::nfc(typed);
    let plain: String = composed.chars().filter(|&character| !text::is_zero_width(character)).collect();
    if pack.text.exact_spaces {
        plain.trim().to_owned()
    } else {
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Compares `given` with `key` under `pack`.
pub fn compare(pack: &Pack, key: &str, given: &str) -> Comparison {
    comparison(pack, key, given, &Judgement::new(pack, key, given))
}

fn spacing_errors(aligned: &Aligned) -> u32 {
    let (mut key, mut given, mut errors) = (0, 0, 0);
    for step in &aligned.steps {
        let both = matches!(step, Step::Same | Step::Substituted);
        // A text does not begin with a space, however the other one goes on.
        if both && key > 0 && given > 0 {
            errors += u32::from(aligned.key.glyphs[key].spaced != aligned.given.glyphs[given].spaced);
        }
        key += usize::from(*step != Step::Inserted);
        given += usize::from(*step != Step::Deleted);
    }
    errors
}

pub(super) fn comparison(pack: &Pack, key: &str, given: &str, judgement: &Judgement) -> Comparison {
    let (key, given) = (level(pack, key), level(pack, given));
    let (pieces, steps) = pieces(&key, &given);
    let spelling = &judgement.spelling;
    let (due, typed) = (spelling.key.spaced(), spelling.given.spaced());
    let mut breaches = lint::lint(pack, &judgement.given.reading.text);
    breaches.extend(against::breaches(judgement, &breaches));
    breaches.sort_by_key(|breach| breach.start);
    Comparison {
        raw: ErrorRate::of_steps(&steps),
        nospace: ErrorRate::of_characters(&text::nospace(&key), &text::nospace(&given)),
        spelling: judgement.spelling_rate(),
        sound: judgement.sound_rate(),
        words: ErrorRate::of_words(&due, &typed),
        spacing_errors: spacing_errors(spelling),
        tags: judgement.tags.tally(),
        breaches,
        pieces,
    }
}
