//! What went out.

use serde::Serialize;

use super::Loss;

/// A text in a foreign format, and what it could not say.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Exported {
    /// The file.
    pub text: String,
    /// By the place of the draft, from 0.
    pub losses: Vec<(usize, Loss)>,
}
