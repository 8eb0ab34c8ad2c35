//! Faults of notation that only the key shows: punctuation, and how much a dual takes in.

use std::ops::Range;

use super::fault::{Breach, Fault};
use super::judge::{Judgement, Tagged};
use super::stretches::stretches;
use super::template::Shape;
use super::token::TokenKind;

/// Whether two stretches of the typed text share a place; an empty one shares the places it touches.
pub(super) fn overlap(one: (u32, u32), other: (u32, u32)) -> bool {
    one.0.max(other.0) < one.1.min(other.1)
        || (one.0 == one.1 && other.0 <= one.0 && one.0 <= other.1)
        || (other.0 == other.1 && one.0 <= other.0 && other.0 <= one.1)
}

/// All breaches but those on a place where the linter has already found one: a miss is told once.
pub(super) fn breaches(judgement: &Judgement, found: &[Breach]) -> Vec<Breach> {
    let mut breaches = dual_order(judgement);
    breaches.extend(dual_extent(judgement));
    breaches.extend(punctuation(judgement));
    breaches.retain(|breach| {
        found.iter().all(|other| !overlap((breach.start, breach.end), (other.start, other.end)))
    });
    breaches
}

/// The phrases of the key that the phrase around a token of the given text stands for.
fn due_phrases(judgement: &Judgement, phrase: Range<usize>, or_token: usize) -> String {
    let bounds = &judgement.spelling.given.bounds[phrase];
    let glyphs = bounds.first().map_or(0, |first| first.start)..bounds.last().map_or(0, |last| last.end);
    let glyphs = judgement.mapping.to_key.of_range(glyphs);
    let tokens = &judgement.key.reading.text;
    let phrases = match judgement.spelling.key.glyphs[glyphs] {
        [] => tokens.phrase(or_token),
        [ref first, .., ref last] => tokens.phrase(first.token).start..tokens.phrase(last.token).end,
        [ref only] => tokens.phrase(only.token),
    };
    tokens.text(tokens.cover(phrases))
}

/// A breach at the phrase around a token of the given text, for a token of the key.
fn breach(judgement: &Judgement, fault: Fault, rule: &str, due_token: usize, token: usize) -> Breach {
    let tokens = &judgement.given.reading.text;
    let phrase = tokens.phrase(token);
    let due = due_phrases(judgement, phrase.clone(), due_token);
    let units = tokens.cover(phrase);
    let (start, end) = tokens.place(units.clone());
    let given = tokens.text(units);
    let due = (due != given).then_some(due);
    Breach { fault, rule: rule.to_owned(), start, end, given, due }
}

/// Halves the wrong way round where both are Hangul, so that only the key can tell.
fn dual_order(judgement: &Judgement) -> Vec<Breach> {
    let rule = judgement.key.reading.pack.fault_rule(Fault::DualOrder);
    let turned = judgement.duals.iter().filter(|(_, other)| judgement.turned.contains(other));
    turned.map(|&(due, other)| breach(judgement, Fault::DualOrder, rule, due, other)).collect()
}

/// Duals and guesses whose brackets stand at another letter than the key's.
fn dual_extent(judgement: &Judgement) -> Vec<Breach> {
    let (key, given, mapping) = (&judgement.key, &judgement.given, &judgement.base_mapping);
    let within = |inner: &Range<usize>, outer: &Range<usize>| {
        inner.is_empty() || (outer.start <= inner.start && inner.end <= outer.end)
    };
    let mut breaches = Vec::new();
    for &(due, other) in &judgement.tags.matched {
        let form = &key.reading.pack.forms[key.tags[due].form];
        let rule = match (&form.shape, &key.reading.pack.dual) {
            (Shape::Dual(_), Some(rules)) => &rules.extent_rule,
            (Shape::Guess { .. } | Shape::Bracket { .. }, _) => &form.rule,
            _ => continue,
        };
        let (due, other) = (key.tags[due].tokens.start, given.tags[other].tokens.start);
        let (inside, outside) = (&judgement.base.key.bounds[due], &judgement.base.given.bounds[other]);
        // A letter that was misheard altogether says nothing about the brackets.
        let fits = within(&mapping.to_given.of_range(inside.clone()), outside)
            && within(&mapping.to_key.of_range(outside.clone()), inside);
        if !fits {
            breaches.push(breach(judgement, Fault::DualExtent, rule, due, other));
        }
    }
    breaches
}

/// Punctuation behind a glyph.
struct Mark {
    /// Glyphs before it.
    place: usize,
    signs: String,
    /// Whether a tag stands between the word and it.
    after_tag: bool,
    token: usize,
}

fn marks(text: &Tagged, bounds: &[Range<usize>]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    let mut after_tag = false;
    for (index, token) in text.reading.text.tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Tag(_) => after_tag = true,
            TokenKind::Space => {}
            TokenKind::Punctuation => {
                let sign = text.reading.text.text(token.range.clone());
                let place = bounds[index].start;
                match marks.last_mut() {
                    Some(last) if last.place == place => last.signs.push_str(&sign),
                    _ => marks.push(Mark { place, signs: sign, after_tag, token: index }),
                }
            }
            _ => after_tag = false,
        }
    }
    marks
}

/// Punctuation that differs from the key's behind a word that both texts have.
fn punctuation(judgement: &Judgement) -> Vec<Breach> {
    let (aligned, mapping) = (&judgement.spelling, &judgement.mapping);
    let rule = judgement.key.reading.pack.fault_rule(Fault::PunctuationDiffers);
    let stretches = stretches(aligned);
    let due = marks(&judgement.key, &aligned.key.bounds);
    let given = marks(&judgement.given, &aligned.given.bounds);
    let mut breaches = Vec::new();
    let mut used = vec![false; given.len()];
    for mark in &due {
        let gap = mapping.to_given.of_gap(mark.place);
        // Marks stand in order, so that those of this gap stand together.
        let first = given.partition_point(|other| other.place < *gap.start());
        let mut near =
            given.iter().enumerate().skip(first).take_while(|(_, other)| other.place <= *gap.end());
        let found = near.find(|(index, _)| !used[*index]);
        if let Some((index, other)) = found {
            used[index] = true;
            if other.signs == mark.signs && other.after_tag == mark.after_tag {
                continue;
            }
        }
        // Where the word itself is wrong, the word is what counts.
        let Some(last) = mark.place.checked_sub(1) else { continue };
        let at = stretches.partition_point(|stretch| stretch.key.end <= last);
        let is_right = stretches.get(at).is_some_and(|stretch| stretch.same && stretch.key.contains(&last));
        let word = mapping.to_given.of_range(last..mark.place);
        if is_right && !word.is_empty() {
            let token = aligned.given.glyphs[word.start].token;
            breaches.push(breach(judgement, Fault::PunctuationDiffers, rule, mark.token, token));
        }
    }
    for (mark, _) in given.iter().zip(&used).filter(|(_, used)| !**used) {
        let Some(last) = mark.place.checked_sub(1) else { continue };
        let at = stretches.partition_point(|stretch| stretch.given.end <= last);
        let is_right = stretches.get(at).is_some_and(|stretch| stretch.same && stretch.given.contains(&last));
        let word = mapping.to_key.of_range(last..mark.place);
        if is_right && !word.is_empty() {
            let due = aligned.key.glyphs[word.start].token;
            breaches.push(breach(judgement, Fault::PunctuationDiffers, rule, due, mark.token));
        }
    }
    breaches
}
