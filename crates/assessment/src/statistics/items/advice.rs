//! What an author should look at, and on what evidence.

use serde::{Deserialize, Serialize};

use super::{BankReport, Flag, OptionAnalysis, minimum};
use crate::statistics::{Figure, Proportion};

/// Facility from which an item tells almost nobody apart: with its whole interval above, what is asked is known by all
/// (Haladyna 2004, "Developing and Validating Multiple-Choice Test Items", ch. 9, puts the mark at .90 to .95).
const TOO_EASY: f64 = 0.95;
/// Facility under which almost nobody is right.
const TOO_HARD: f64 = 0.2;
/// Share under which a wrong option works on nobody (Haladyna & Downing 1993, "How many options is enough for a
/// multiple-choice test item?", Educational and Psychological Measurement 53:999–1010).
const IDLE: f64 = 0.05;

/// Something about an item that its author should look at. It is raised by an interval that lies wholly on one side, or by
/// one of the flags of the measurement page; never below the minimum of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "advice")]
pub enum Advice {
    /// The whole interval of the discrimination is below 0: the key may be wrong.
    KeySuspect,
    /// A wrong option goes with knowing more, its whole interval above 0.
    OptionOfTheBest {
        /// Place of the option, from 0.
        option: usize,
    },
    /// Those who know more get it wrong more often, though the interval reaches over 0.
    NegativeDiscrimination,
    /// Fewer are right than by guessing.
    BelowGuessing,
    /// Those who know more get it right hardly more often: guessers do as well as knowers.
    Dubious,
    /// Almost everybody is right.
    TooEasy,
    /// Almost nobody is right.
    TooHard,
    /// It has become easier than it was.
    Easier,
    /// It has become harder than it was.
    Harder,
    /// A wrong option that hardly anybody takes.
    IdleOption {
        /// Place of the option, from 0.
        option: usize,
    },
}

/// What is known of an item.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// Its figures.
    pub report: &'a BankReport,
    /// The chance of a blind guess, 0 … 1; none where it cannot be guessed.
    pub guess: Option<f64>,
    /// Its options with whether each is right; none where it has none, or where they are not looked at.
    pub options: Option<(&'a OptionAnalysis, &'a [bool])>,
    /// Facility of the newest thirty days, and of all before.
    pub drift: Option<(Proportion, Proportion)>,
}

/// What the evidence raises, the gravest first.
pub fn advise(evidence: &Evidence<'_>) -> Vec<Advice> {
    let Evidence { report, guess, options, drift } = *evidence;
    let wholly_below = |figure: &Figure, bar: f64| figure.shown().is_some_and(|shown| shown.high < bar);
    let wholly_above = |figure: &Figure, bar: f64| figure.shown().is_some_and(|shown| shown.low > bar);
    let suspect = wholly_below(&report.discrimination, 0.0);
    let negative = report.flags.contains(&Flag::NegativeDiscrimination);
    let below_guess = guess.is_some_and(|guess| wholly_below(&report.facility, guess));
    let mut raised: Vec<Advice> = [
        (suspect, Advice::KeySuspect),
        (negative && !suspect, Advice::NegativeDiscrimination),
        (below_guess, Advice::BelowGuessing),
        (report.flags.contains(&Flag::Dubious) && !negative, Advice::Dubious),
        (wholly_above(&report.facility, TOO_EASY), Advice::TooEasy),
        (wholly_below(&report.facility, TOO_HARD) && !below_guess, Advice::TooHard),
    ]
    .into_iter()
    .filter_map(|(raised, advice)| raised.then_some(advice))
    .collect();
    if let Some((newest, before)) = drift
        && newest.trials >= minimum::PLACE
        && before.trials >= minimum::PLACE
    {
        raised.extend((newest.low > before.high).then_some(Advice::Easier));
        raised.extend((newest.high < before.low).then_some(Advice::Harder));
    }
    if let Some((analysis, right)) = options {
        let wrong = analysis.options.iter().zip(right).enumerate().filter(|(_, (_, right))| !**right);
        for (option, (figures, _)) in wrong {
            if wholly_above(&figures.rest_correlation, 0.0) {
                raised.push(Advice::OptionOfTheBest { option });
            } else if wholly_below(&figures.share, IDLE) {
                raised.push(Advice::IdleOption { option });
            }
        }
    }
    raised.sort_unstable();
    raised
}
