//! A given transcript against its key, in every detail that a comparison and a score are made of.

use std::ops::Range;

use super::alignment::Step;
use super::mapping::Mapping;
use super::pack::Pack;
use super::pairing::{Matches, pair};
use super::part::PartKind;
use super::rate::ErrorRate;
use super::reading::Reading;
use super::readings::{Aligned, Halves, aligned, choose};
use super::side::Side;
use super::tags::Tag;
use super::template::Shape;
use super::token::TokenKind;

/// A text with its tags.
pub(super) struct Tagged<'a> {
    pub(super) reading: Reading<'a>,
    pub(super) tags: Vec<Tag>,
}

/// What has been found out about a given transcript.
pub(super) struct Judgement<'a> {
    pub(super) key: Tagged<'a>,
    pub(super) given: Tagged<'a>,
    /// The spelling of both texts as it stands, and which places of it belong together.
    pub(super) base: Aligned,
    pub(super) base_mapping: Mapping,
    pub(super) tags: Matches,
    /// Tokens of duals that stand in both texts at the same place, key first.
    pub(super) duals: Vec<(usize, usize)>,
    /// Those duals of the given text whose halves stand the wrong way round.
    pub(super) turned: Vec<usize>,
    /// The spelling, each dual that only one text has read as it fits best.
    pub(super) spelling: Aligned,
    pub(super) mapping: Mapping,
    /// The sound likewise; none where it is the same because no dual stands in both.
    pub(super) sound: Option<Aligned>,
}

/// What counts of one half of the dual at `token`, as one string.
fn half(reading: &Reading, token: usize, side: Side) -> String {
    let TokenKind::Dual { spelling, sound, .. } = &reading.text.tokens[token].kind else {
        return String::new();
    };
    let range = if side == Side::Spelling { spelling } else { sound };
    crate::text::nospace(&reading.text.text(range.clone()))
}

/// Whether the given dual has the key's halves, the wrong way round.
fn is_turned(key: &Reading, due: usize, given: &Reading, other: usize) -> bool {
    let (spelling, sound) = (half(key, due, Side::Spelling), half(key, due, Side::Sound));
    spelling != sound
        && half(given, other, Side::Spelling) == sound
        && half(given, other, Side::Sound) == spelling
}

impl<'a> Judgement<'a> {
    pub(super) fn new(pack: &'a Pack, key: &str, given: &str) -> Self {
        let (key, given) = (Reading::new(pack, key), Reading::new(pack, given));
        let base = aligned(&key, &given, &(Halves::new(), Halves::new()));
        let base_mapping = Mapping::new(&base.steps);
        let (key_tags, given_tags) = (key.tags(&base.key), given.tags(&base.given));
        let tags = pair(&key_tags, &given_tags, &base_mapping);
        let is_dual = |tag: &Tag| matches!(pack.forms[tag.form].shape, Shape::Dual(_));
        let pairs = tags.matched.iter().map(|&(due, other)| (&key_tags[due], &given_tags[other]));
        let duals: Vec<(usize, usize)> = pairs
            .filter(|(due, _)| is_dual(due))
            .map(|(due, other)| (due.tokens.start, other.tokens.start))
            .collect();
        let turned: Vec<usize> = duals
            .iter()
            .filter(|&&(due, other)| is_turned(&key, due, &given, other))
            .map(|&(_, other)| other)
            .collect();

        let mut halves = (Halves::new(), Halves::new());
        halves.1.extend(turned.iter().map(|&dual| (dual, Side::Sound)));
        let start = if turned.is_empty() { base.clone() } else { aligned(&key, &given, &halves) };
        let spelling = choose(&key, &given, &duals, &mut halves, start);
        let sound = (!duals.is_empty()).then(|| {
            for (due, other) in &duals {
                halves.0.insert(*due, Side::Sound);
                halves.1.insert(*other, if turned.contains(other) { Side::Spelling } else { Side::Sound });
            }
            let start = aligned(&key, &given, &halves);
            choose(&key, &given, &duals, &mut halves, start)
        });
        let mapping = Mapping::new(&spelling.steps);
        let key = Tagged { reading: key, tags: key_tags };
        let given = Tagged { reading: given, tags: given_tags };
        let mut judgement =
            Self { key, given, base, base_mapping, tags, duals, turned, spelling, mapping, sound };
        judgement.forgive_unmasked_names();
        judgement
    }

    /// The key does not hold the name behind a mask, so a name that was written out cannot be judged for hearing; that it was
    /// not masked is a tag miss.
    fn forgive_unmasked_names(&mut self) {
        let missing = self.tags.missing.iter().map(|&tag| &self.key.tags[tag]);
        let masks: Vec<usize> = missing
            .filter(|tag| self.key.reading.kind(tag) == Some(PartKind::Name))
            .map(|tag| tag.tokens.start)
            .collect();
        if masks.is_empty() {
            return;
        }
        for aligned in [Some(&mut self.spelling), self.sound.as_mut()].into_iter().flatten() {
            let gaps: Vec<usize> = masks.iter().map(|&token| aligned.key.bounds[token].start).collect();
            let (mut place, mut given) = (0, 0);
            let mut removed = Vec::new();
            aligned.steps.retain(|step| {
                let forgiven = *step == Step::Inserted && gaps.contains(&place);
                if forgiven {
                    removed.push(given);
                }
                place += usize::from(*step != Step::Inserted);
                given += usize::from(*step != Step::Deleted);
                !forgiven
            });
            aligned.given.remove(&removed);
        }
        self.mapping = Mapping::new(&self.spelling.steps);
    }

    /// Error rate of the spelling.
    pub(super) fn spelling_rate(&self) -> ErrorRate {
        ErrorRate::of_steps(&self.spelling.steps)
    }

    /// Error rate of the sound.
    pub(super) fn sound_rate(&self) -> ErrorRate {
        self.sound.as_ref().map_or_else(|| self.spelling_rate(), |sound| ErrorRate::of_steps(&sound.steps))
    }

    /// Duals of both texts whose sound is not the same.
    pub(super) fn misheard_sounds(&self) -> Vec<(usize, usize)> {
        let Some(sound) = &self.sound else { return Vec::new() };
        let (of_key, of_given) = (sound.disturbed(true), sound.disturbed(false));
        let differs = |&&(due, other): &&(usize, usize)| {
            of_key.is_at(&sound.key.bounds[due]) || of_given.is_at(&sound.given.bounds[other])
        };
        self.duals.iter().filter(differs).copied().collect()
    }

    /// The units of the given text that stand where a tag of the key is due; empty, at the right place, where nothing does.
    pub(super) fn given_units(&self, tag: &Tag) -> Range<usize> {
        let bounds = &self.spelling.key.bounds[tag.tokens.clone()];
        let word = bounds.first().map_or(0, |first| first.start)..bounds.last().map_or(0, |last| last.end);
        if !word.is_empty() {
            return self.spelling.given.units(self.mapping.to_given.of_range(word));
        }
        let gap = self.base_mapping.to_given.of_gap(self.base.key.bounds[tag.tokens.start].start);
        // What was written instead of a mask or of what nobody can understand stands in the gap.
        let fills = matches!(self.key.reading.kind(tag), Some(PartKind::Name | PartKind::Unintelligible));
        let end = if fills { *gap.end() } else { *gap.start() };
        self.base.given.units(*gap.start()..end)
    }
}
