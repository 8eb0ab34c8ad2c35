//! What somebody scores who knows nothing: the bank should not give itself away.

use std::collections::BTreeMap;

use assessment::item::{AnswerKey, Interaction, Item};

/// Scores of guessers over the single choices of a bank, in items right.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct GuesserScores {
    /// Single choices in the bank.
    pub items: u32,
    /// Expected right by picking at random.
    pub chance: f64,
    /// Right by always picking the longest option; ties share.
    pub longest: f64,
    /// Right by always picking one option id, the best of them: whoever writes keys first gives them away.
    pub same: u32,
}

/// Lets the guessers sit the single choices among `items`.
pub fn guess(items: &[Item]) -> GuesserScores {
    let mut scores = GuesserScores::default();
    let mut right = BTreeMap::<&str, u32>::new();
    for item in items {
        let (Interaction::Choice { multiple: false, options, .. }, AnswerKey::Choice(keys)) =
            (&item.question.interaction, &item.key.answer)
        else {
            continue;
        };
        let length = |text: &str| text.chars().count();
        let most = options.iter().map(|option| length(&option.text)).max().unwrap_or(0);
        let longest: Vec<&str> = options
            .iter()
            .filter(|option| length(&option.text) == most)
            .map(|option| option.id.as_str())
            .collect();
        for key in keys.iter().filter(|key| key.right) {
            *right.entry(&key.id).or_default() += 1;
        }
        let is_right = |id: &str| keys.iter().any(|key| key.right && key.id == id);
        scores.items += 1;
        scores.chance += 1.0 / options.len().max(1) as f64;
        if longest.iter().any(|id| is_right(id)) {
            scores.longest += 1.0 / longest.len() as f64;
        }
    }
    scores.same = right.into_values().max().unwrap_or(0);
    scores
}
