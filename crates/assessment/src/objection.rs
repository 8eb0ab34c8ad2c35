//! 이의 제기: a learner contests a key, and an instructor rules.

use serde::{Deserialize, Serialize};

/// Longest reason and explanation, in characters.
pub const TEXT_LIMIT: usize = 1_000;

/// How an objection stands. It only moves forward: what has been ruled stays ruled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObjectionState {
    /// Nobody has ruled yet.
    Open,
    /// The learner was right: the key is to be corrected, and answers judged again.
    Upheld,
    /// The key stands, with an explanation.
    Rejected,
}

/// What an instructor rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// Whether the learner was right.
    pub uphold: bool,
    /// Why, in the instructor's words.
    pub explanation: String,
}

/// Why a text or a ruling is not taken. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ObjectionRefusal {
    /// A reason, or the explanation of a rejection, is missing.
    #[error("a reason is due")]
    Blank,
    /// The text is over [`TEXT_LIMIT`].
    #[error("the text is too long")]
    TooLong,
    /// It has been ruled.
    #[error("this objection has been ruled")]
    Ruled,
}

/// A text without blanks around it.
///
/// # Errors
/// If it is blank or too long.
pub fn objection_text(text: &str) -> Result<&str, ObjectionRefusal> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ObjectionRefusal::Blank);
    }
    if text.chars().count() > TEXT_LIMIT { Err(ObjectionRefusal::TooLong) } else { Ok(text) }
}

impl ObjectionState {
    /// What a ruling makes of it. Upholding needs no words; whoever is rejected is owed a reason.
    ///
    /// # Errors
    /// If it has been ruled, or the explanation is missing or too long.
    pub fn rule(self, ruling: &Ruling) -> Result<Self, ObjectionRefusal> {
        if self != Self::Open {
            return Err(ObjectionRefusal::Ruled);
        }
        match objection_text(&ruling.explanation) {
            Err(ObjectionRefusal::Blank) | Ok(_) if ruling.uphold => Ok(Self::Upheld),
            Err(refusal) => Err(refusal),
            Ok(_) => Ok(Self::Rejected),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rejection_owes_a_reason_and_nothing_is_ruled_twice() {
        let ruling = |uphold, explanation: &str| Ruling { uphold, explanation: explanation.to_owned() };
        let open = ObjectionState::Open;
        assert_eq!(open.rule(&ruling(true, " ")), Ok(ObjectionState::Upheld));
        assert_eq!(open.rule(&ruling(false, "규칙 4를 보세요.")), Ok(ObjectionState::Rejected));
        assert_eq!(open.rule(&ruling(false, " ")), Err(ObjectionRefusal::Blank));
        let long = "가".repeat(TEXT_LIMIT + 1);
        assert_eq!(open.rule(&ruling(true, &long)), Err(ObjectionRefusal::TooLong));
        for ruled in [ObjectionState::Upheld, ObjectionState::Rejected] {
            assert_eq!(ruled.rule(&ruling(true, "네")), Err(ObjectionRefusal::Ruled));
        }
        assert_eq!(objection_text(" 왜요 "), Ok("왜요"));
    }
}
