//! Points for a transcript.
//!
//! - meaning = `max(0, 1 − normalised CER / 0.10)`: what was heard. Nothing is left at one character in ten.
//! - format = `max(0, F1 of the tags − 0.25 · kinds of fault)`: how it was written. The same kind of fault counts once however often
//!   it stands, and a fault at the very place of a tag miss is part of that miss.
//! - points = `0.6 · meaning + 0.4 · min(format, meaning)`, and exactly 1 for the key itself, white space levelled. Notation is
//!   notation of words: it earns no more than the words do, so that clean notation around nothing right earns nothing.

use super::against::overlap;
use super::compare::comparison;
use super::fault::{Breach, Fault};
use super::findings;
use super::judge::Judgement;
use super::pack::Pack;
use crate::RuleId;
use crate::score::{Finding, Score};

/// Share of wrong characters at which nothing is left of the meaning.
const LOST_AT: f64 = 0.10;
/// What a kind of fault takes off the format.
const PER_FAULT: f64 = 0.25;
/// Share of the meaning in the points; the rest is the format's.
const MEANING_SHARE: f64 = 0.6;
/// Most findings of one transcript.
const FINDING_LIMIT: usize = 30;

/// Whether a tag that is missing or not due is what the breach at its place is about.
fn is_told(miss: &Finding, breach: &Breach) -> bool {
    let about_tags = matches!(
        breach.fault,
        Fault::TagRepeated
            | Fault::UnknownTag
            | Fault::ForeignNotation
            | Fault::UnclosedBracket
            | Fault::DualHalfMissing
            | Fault::DualAlike
            | Fault::DigitOutsideDual
            | Fault::FillerNotListed
            | Fault::FillerMarkMissing
    );
    about_tags
        && findings::typed(miss).is_some_and(|(start, end)| {
            // Where nothing stands, what stands behind the next space is meant.
            let end = if start == end { end + 2 } else { end };
            overlap((start, end), (breach.start, breach.end))
        })
}

/// Scores `given` against `key`. `rules` are the item's, the first one foremost; their domain is the domain of the pack's rules.
pub fn score(pack: &Pack, key: &str, given: &str, rules: &[RuleId]) -> Score {
    let judgement = Judgement::new(pack, key, given);
    let comparison = comparison(pack, key, given, &judgement);
    // `raw` compares the levelled texts.
    if comparison.raw.distance == 0 {
        return Score { comparison: Some(comparison), ..Score::full() };
    }
    let misheard = findings::misheard(&judgement, rules);
    let misses = findings::tags(&judgement, rules);
    let mut faults = findings::faults(&comparison.breaches, rules);
    for (fault, breach) in faults.iter_mut().zip(&comparison.breaches) {
        // The key knows what is due where the linter alone could not say.
        if fault.due.is_none() {
            fault.due = misses.iter().find(|miss| is_told(miss, breach)).and_then(|miss| miss.due.clone());
        }
    }

    let is_alone = |breach: &&Breach| misses.iter().all(|miss| !is_told(miss, breach));
    let mut kinds: Vec<Fault> =
        comparison.breaches.iter().filter(is_alone).map(|breach| breach.fault).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let told = |miss: &Finding| comparison.breaches.iter().any(|breach| is_told(miss, breach));
    let mut findings: Vec<Finding> = misheard;
    findings.extend(misses.iter().filter(|miss| !told(miss)).cloned());
    findings.extend(faults);
    findings.sort_by_key(findings::typed);
    findings.truncate(FINDING_LIMIT);

    let meaning = (1.0 - comparison.normalised().jiwer() / LOST_AT).clamp(0.0, 1.0);
    let format = (comparison.tags.f1() - PER_FAULT * kinds.len() as f64).clamp(0.0, 1.0);
    let points = MEANING_SHARE * meaning + (1.0 - MEANING_SHARE) * format.min(meaning);
    Score { points, meaning, format, findings, comparison: Some(comparison) }
}
