//! What to tell of a transcript: each miss with its rule and place.

use super::fault::Breach;
use super::judge::Judgement;
use super::part::PartKind;
use super::stretches::{Stretch, stretches};
use super::tags::Tag;
use super::token::TokenKind;
use crate::RuleId;
use crate::score::{Finding, Layer, Note, Place};

/// The place of a finding in the typed text.
pub(super) fn typed(finding: &Finding) -> Option<(u32, u32)> {
    match finding.place {
        Place::Typed { start, end } => Some((start, end)),
        _ => None,
    }
}

/// A rule by the name the pack gives it, in the domain of the item's rules; the item's first where the name is none.
fn rule(name: &str, rules: &[RuleId]) -> Option<RuleId> {
    let first = rules.first()?;
    Some(RuleId::within(&first.domain(), name).unwrap_or_else(|_| first.clone()))
}

fn finding(rule: RuleId, layer: Layer, place: (u32, u32), given: String, due: String, note: Note) -> Finding {
    let some = |text: String| (!text.is_empty()).then_some(text);
    let place = Place::Typed { start: place.0, end: place.1 };
    Finding { rule, layer, place, given: some(given), due: some(due), note }
}

/// The rule for what stands in a half of a dual that both texts have.
fn half_rule<'a>(judgement: &'a Judgement, token: usize) -> Option<&'a str> {
    if !judgement.duals.iter().any(|(due, _)| *due == token) {
        return None;
    }
    let reading = &judgement.key.reading;
    let range = reading.text.tokens[token].range.clone();
    match &reading.pack.dual {
        Some(rules) if reading.has_digits(range) => Some(&rules.digits_rule),
        _ => Some(reading.pack.rule(PartKind::Dual)),
    }
}

/// Whether a stretch differs only in what a missing tag stands for: a marked word left out with its mark, or words written where
/// nothing can be understood. The missing tag tells it.
fn is_told(judgement: &Judgement, stretch: &Stretch) -> bool {
    let aligned = &judgement.spelling;
    let missing = || judgement.tags.missing.iter().map(|&tag| &judgement.key.tags[tag]);
    let filled = |tag: &Tag| {
        judgement.key.reading.kind(tag) == Some(PartKind::Unintelligible)
            && aligned.key.bounds[tag.tokens.start].start == stretch.key.start
    };
    if stretch.key.is_empty() && missing().any(filled) {
        return true;
    }
    let kept = aligned.key.glyphs[stretch.key.clone()]
        .iter()
        .filter(|glyph| !missing().any(|tag| tag.tokens.contains(&glyph.token)))
        .map(|glyph| glyph.character);
    let omitted = missing().any(|tag| {
        aligned.key.glyphs[stretch.key.clone()].iter().any(|glyph| tag.tokens.contains(&glyph.token))
    });
    omitted && kept.eq(aligned.given.glyphs[stretch.given.clone()].iter().map(|glyph| glyph.character))
}

/// Words heard differently, one finding a run.
pub(super) fn misheard(judgement: &Judgement, rules: &[RuleId]) -> Vec<Finding> {
    let aligned = &judgement.spelling;
    let (key, given) = (&judgement.key.reading, &judgement.given.reading);
    let mut findings = Vec::new();
    for stretch in stretches(aligned).iter().filter(|stretch| !stretch.same && !is_told(judgement, stretch)) {
        let tokens = aligned.key.glyphs[stretch.key.clone()].iter().map(|glyph| glyph.token);
        let half = { tokens }.find_map(|token| half_rule(judgement, token));
        if let Some(rule) = rule(half.unwrap_or(key.pack.rule(PartKind::Plain)), rules) {
            let place = given.text.place(aligned.given.units(stretch.given.clone()));
            let due = key.quote(&aligned.key, stretch.key.clone());
            let heard = given.quote(&aligned.given, stretch.given.clone());
            findings.push(finding(rule, Layer::Meaning, place, heard, due, Note::Misheard));
        }
    }
    for (due, other) in judgement.misheard_sounds() {
        if let (Some(TokenKind::Dual { sound: due_sound, .. }), Some(TokenKind::Dual { sound, .. })) =
            (key.text.kind(Some(due)), given.text.kind(Some(other)))
            && let Some(rule) = half_rule(judgement, due).and_then(|name| rule(name, rules))
        {
            let place = given.text.place(sound.clone());
            let (due, heard) = (key.text.text(due_sound.clone()), given.text.text(sound.clone()));
            findings.push(finding(rule, Layer::Meaning, place, heard, due, Note::Misheard));
        }
    }
    findings
}

/// Tags that are missing, not due, or other than due.
pub(super) fn tags(judgement: &Judgement, rules: &[RuleId]) -> Vec<Finding> {
    let (key, given) = (&judgement.key, &judgement.given);
    let due_text = |tag: &Tag| key.reading.text.text(key.reading.text.cover(tag.tokens.clone()));
    let given_units = |tag: &Tag| given.reading.text.cover(tag.tokens.clone());
    let missing = judgement.tags.missing.iter().map(|&tag| {
        let tag = &key.tags[tag];
        (judgement.given_units(tag), key.reading.tag_rule(tag, true), due_text(tag), Note::Missing)
    });
    let excess = judgement.tags.excess.iter().map(|&tag| {
        let tag = &given.tags[tag];
        (given_units(tag), given.reading.tag_rule(tag, false), String::new(), Note::Excess)
    });
    let wrong = judgement.tags.wrong.iter().map(|&(due, other)| {
        let (due, other) = (&key.tags[due], &given.tags[other]);
        (given_units(other), key.reading.tag_rule(due, true), due_text(due), Note::WrongLabel)
    });
    missing
        .chain(excess)
        .chain(wrong)
        .filter_map(|(units, name, due, note)| {
            let place = given.reading.text.place(units.clone());
            Some(finding(rule(name, rules)?, Layer::Format, place, given.reading.text.text(units), due, note))
        })
        .collect()
}

/// Faults of notation.
pub(super) fn faults(breaches: &[Breach], rules: &[RuleId]) -> Vec<Finding> {
    breaches
        .iter()
        .filter_map(|breach| {
            let rule = rule(&breach.rule, rules)?;
            let due = breach.due.clone().unwrap_or_default();
            let note = Note::Fault { fault: breach.fault };
            Some(finding(rule, Layer::Format, (breach.start, breach.end), breach.given.clone(), due, note))
        })
        .collect()
}
