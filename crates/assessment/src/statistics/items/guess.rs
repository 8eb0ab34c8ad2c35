//! What guessing earns.

/// A question, as far as guessing is concerned.
#[derive(Clone, Debug, PartialEq)]
pub enum Guess {
    /// One of several options; the share of marks that each gives.
    SingleChoice(Vec<f64>),
    /// Any number of options: no single expectation.
    MultipleChoice,
    /// True or false.
    TrueFalse,
    /// Each stem takes one of so many offered answers.
    Matching(usize),
    /// Each gap takes one of so many choices.
    GapSelect(Vec<usize>),
    /// Typed: the share of marks that an answer accepted for anything gives, less what a missing unit costs.
    Entry {
        /// Share for "anything else"; none if nothing of the kind is accepted.
        catch_all: Option<f64>,
        /// Share lost without a unit; 0 where none is asked.
        unit_penalty: f64,
    },
    /// Parts with their weights.
    Parts(Vec<(f64, Guess)>),
    /// A description, or a question drawn at random: nothing to guess at.
    NotAsked,
    /// A form without a rule (essay, order, span, rating, transcription): guessing earns nothing to speak of.
    NoRule,
}

/// The share of marks, 0 … 1, that guessing earns on average, as Moodle defines it; none where it defines none.
pub fn random_guess(guess: &Guess) -> Option<f64> {
    let one_of = |choices: usize| (choices > 0).then(|| 1.0 / choices as f64);
    let share = match guess {
        Guess::SingleChoice(shares) => mean(shares.iter().copied())?,
        Guess::TrueFalse => 0.5,
        Guess::Matching(offered) => one_of(*offered)?,
        Guess::GapSelect(choices) => {
            mean(choices.iter().map(|count| one_of(*count)).collect::<Option<Vec<_>>>()?.into_iter())?
        }
        Guess::Entry { catch_all, unit_penalty } => {
            catch_all.map_or(0.0, |share| (share - unit_penalty).max(0.0))
        }
        Guess::Parts(parts) => {
            let weights: f64 = parts.iter().map(|(weight, _)| weight).sum();
            // A part without a rule of its own adds nothing, like an essay.
            let earned: f64 =
                parts.iter().map(|(weight, part)| weight * random_guess(part).unwrap_or(0.0)).sum();
            (weights > 0.0).then(|| earned / weights)?
        }
        Guess::NoRule => 0.0,
        Guess::MultipleChoice | Guess::NotAsked => return None,
    };
    share.is_finite().then_some(share)
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> Option<f64> {
    let n = values.len();
    (n > 0).then(|| values.sum::<f64>() / n as f64)
}
