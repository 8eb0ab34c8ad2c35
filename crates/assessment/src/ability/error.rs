//! What can be wrong with input.

use thiserror::Error;

/// Why abilities could not be computed. Nothing is half done when one of these comes back.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum AbilityError {
    /// A prior without a finite mean and a positive finite deviation.
    #[error("a prior needs a finite mean and a positive deviation, not {mean} and {deviation}")]
    Prior {
        /// Mean given.
        mean: f64,
        /// Deviation given.
        deviation: f64,
    },
    /// An unsound item curve.
    #[error("item {place} needs a positive discrimination, a finite difficulty and a guessing in 0 … 1")]
    Curve {
        /// Its place in the list, from 0.
        place: usize,
    },
    /// An item of a domain that does not exist.
    #[error("item {item} names domain {domain}, but there are {domains}")]
    UnknownDomain {
        /// Index of the item.
        item: usize,
        /// Index of the domain it names.
        domain: usize,
        /// Number of domains.
        domains: usize,
    },
    /// An author's guess that is not a finite number.
    #[error("the difficulty guessed for item {item} is not a finite number")]
    Guess {
        /// Index of the item.
        item: usize,
    },
    /// An answer to an item that the bank does not have.
    #[error("an answer names item {item}, but the bank has {items}")]
    UnknownItem {
        /// Index the answer names.
        item: usize,
        /// Number of items in the bank.
        items: usize,
    },
}
