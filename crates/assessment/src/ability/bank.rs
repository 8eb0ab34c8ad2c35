//! What calibration is fed: items, and each learner's answers in the order they were given.

use serde::{Deserialize, Serialize};

/// An item as far as measurement knows it. Its index in the bank is its name here.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct BankItem {
    /// Index of its domain, 0 … domains − 1.
    pub domain: usize,
    /// Items of one pool share a mean difficulty that is learned: for example a domain's practice items, or the items of one
    /// gate's section. Any number; pools need not be dense.
    pub pool: usize,
    /// The author's guess of its difficulty on the ability scale (0 = half of new learners get it right), if there is one.
    pub guess: Option<f64>,
}

/// One answer. Only the first answer to an item tells about ability; what the caller feeds twice counts twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Index of the item in the bank.
    pub item: usize,
    /// Whether it was right.
    pub right: bool,
    /// Whether the learner was then shown what was right, so that ability may grow: true in practice, false in a mock or
    /// live sitting.
    pub practised: bool,
}
