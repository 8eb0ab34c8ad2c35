//! Typed short answers under the declared Korean normaliser.
//!
//! Policy: compare lenient forms (NFKC, ASCII lower case, no punctuation, no spaces), or forms that keep punctuation
//! where the item says that signs count; a key plus one particle or ending
//! with the right final consonant is accepted where the item says so; a key is never cut; one jamo off is shown as a
//! slip and scored wrong. Synonyms are further keys, never fuzzy matches.

use crate::item::GapKey;
use crate::text::{distance_at_most_one, final_consonant, is_syllable, lenient, nfc, nfkc, nospace};

use super::{Finding, Layer, Note, Place, Score};

/// How an answer stands to the accepted forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryMatch {
    /// Equal to an accepted form after NFC and trimming.
    Exact,
    /// Equal after levelling, or with a correctly attached particle.
    Levelled,
    /// One jamo away from an accepted form of two or more characters: wrong, shown as a slip.
    Slip,
    /// Anything else.
    Different,
}

/// Particles and endings after a vowel.
const AFTER_VOWEL: [&str; 6] = ["는", "가", "를", "로", "와", "예요"];
/// Particles and endings after a consonant.
const AFTER_CONSONANT: [&str; 6] = ["은", "이", "을", "으로", "과", "이에요"];
/// Particles and endings after either.
const AFTER_EITHER: [&str; 7] = ["에", "의", "도", "만", "입니다", "이다", "임"];
/// ㄹ as a final consonant; 로 follows it as it follows a vowel.
const RIEUL: char = '\u{11af}';

/// Whether `suffix` may stand directly behind `key`.
fn may_follow(key: &str, suffix: &str) -> bool {
    let Some(syllable) = key.chars().last().filter(|last| is_syllable(*last)) else {
        // After Latin letters or digits the final consonant is a matter of reading: only the neutral ones.
        return AFTER_EITHER.contains(&suffix);
    };
    let last = final_consonant(syllable);
    match suffix {
        "로" => last.is_none_or(|last| last == RIEUL),
        "으로" => last.is_some_and(|last| last != RIEUL),
        _ if AFTER_EITHER.contains(&suffix) => true,
        _ if last.is_none() => AFTER_VOWEL.contains(&suffix),
        _ => AFTER_CONSONANT.contains(&suffix),
    }
}

/// What an item lets pass or insists on; see the fields of [`GapKey`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EntryRules {
    /// One correctly attached particle is admitted.
    pub particles: bool,
    /// Marks and signs count.
    pub signs: bool,
}

impl From<&GapKey> for EntryRules {
    fn from(key: &GapKey) -> Self {
        Self { particles: key.particles, signs: key.signs }
    }
}

/// The form compared where signs count: NFKC, ASCII lower case, no spaces.
fn signed(text: &str) -> String {
    nospace(&nfkc(text)).to_ascii_lowercase()
}

/// Compares an answer with the accepted forms.
pub fn match_entry(accepted: &[String], rules: EntryRules, answer: &str) -> EntryMatch {
    let EntryRules { particles, signs } = rules;
    let typed = nfc(answer.trim());
    if accepted.iter().any(|key| nfc(key.trim()) == typed) {
        return EntryMatch::Exact;
    }
    let form = if signs { signed } else { lenient };
    let level = form(answer);
    if level.is_empty() {
        return EntryMatch::Different;
    }
    let keys: Vec<String> = accepted.iter().map(|key| form(key)).collect();
    let attached =
        |key: &String| level.strip_prefix(key.as_str()).is_some_and(|suffix| may_follow(key, suffix));
    if keys.contains(&level) || (particles && keys.iter().any(attached)) {
        return EntryMatch::Levelled;
    }
    let close = |key: &String| key.chars().count() > 1 && distance_at_most_one(key, &level);
    if keys.iter().any(close) { EntryMatch::Slip } else { EntryMatch::Different }
}

pub(super) fn score(key: &GapKey, answer: &str) -> Score {
    let finding = |layer, rule: &crate::RuleId, note| Finding {
        rule: rule.clone(),
        layer,
        place: Place::Whole,
        given: Some(answer.trim().to_owned()),
        due: key.accepted.first().cloned(),
        note,
    };
    let wrong = |rule, note| Score {
        points: 0.0,
        meaning: 0.0,
        format: 1.0,
        findings: vec![finding(Layer::Meaning, rule, note)],
        comparison: None,
    };
    if answer.trim().is_empty() {
        return wrong(&key.rule, Note::Unanswered);
    }
    match (match_entry(&key.accepted, key.into(), answer), &key.strict) {
        (EntryMatch::Exact, _) | (EntryMatch::Levelled, None) => Score::full(),
        // The content is right: three quarters, as format is the smaller of the two errors.
        (EntryMatch::Levelled, Some(rule)) => Score {
            points: 0.75,
            meaning: 1.0,
            format: 0.0,
            findings: vec![finding(Layer::Format, rule, Note::Form)],
            comparison: None,
        },
        (close, _) => {
            let form = if key.signs { signed } else { lenient };
            let level = form(answer);
            match key.traps.iter().find(|trap| form(&trap.text) == level) {
                Some(trap) => wrong(&trap.rule, Note::Authored { text: trap.reason.clone() }),
                None if close == EntryMatch::Slip => wrong(&key.rule, Note::Slip),
                None => wrong(&key.rule, Note::NotAccepted),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(key: &str, answer: &str) -> EntryMatch {
        match_entry(&[key.to_owned()], EntryRules { particles: true, signs: false }, answer)
    }

    #[test]
    fn particles_must_agree_with_the_final_consonant() {
        assert_eq!(verdict("원고", "원고가"), EntryMatch::Levelled);
        assert_eq!(verdict("원고", "원고이"), EntryMatch::Different);
        assert_eq!(verdict("심전도", "심전되"), EntryMatch::Slip);
        assert_eq!(verdict("길", "길로"), EntryMatch::Levelled);
        assert_eq!(verdict("길", "길으로"), EntryMatch::Different);
    }

    #[test]
    fn a_key_is_never_cut() {
        assert_eq!(verdict("고가", "고"), EntryMatch::Different);
        assert_eq!(verdict("회의", "회"), EntryMatch::Different);
    }

    #[test]
    fn width_case_and_composition_are_levelled() {
        assert_eq!(verdict("5 mg", "5㎎"), EntryMatch::Levelled);
        assert_eq!(verdict("5 mg", "５ｍｇ"), EntryMatch::Levelled);
        assert_eq!(verdict("원고", "\u{110b}\u{116f}\u{11ab}\u{1100}\u{1169}"), EntryMatch::Exact);
    }

    #[test]
    fn without_leave_a_particle_is_wrong() {
        let accepted = ["받침".to_owned()];
        assert_eq!(match_entry(&accepted, EntryRules::default(), "받침으로"), EntryMatch::Different);
    }

    #[test]
    fn signs_count_where_the_item_says_so() {
        let rules = EntryRules { particles: false, signs: true };
        let verdict = |answer| match_entry(&["gastr + -itis".to_owned()], rules, answer);
        assert_eq!(verdict("Gastr+-itis"), EntryMatch::Levelled);
        assert_eq!(verdict("gastritis"), EntryMatch::Different);
        assert_eq!(verdict("gastri + -tis"), EntryMatch::Different);
    }
}
