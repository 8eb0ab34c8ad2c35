//! Where the learner is: a question, or the page after the last one. It stands in the URL's fragment, so that a link
//! and the back button lead there.

use super::view::RunnerSlot;

/// A place in the attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// A question, by its index.
    Question(usize),
    /// The review before submitting, or the summary of a practice.
    End,
}

/// Fragment of [`Place::End`].
const END: &str = "review";

impl Place {
    /// Reads `#4` or `#review`; none for anything else.
    pub(super) fn of_fragment(fragment: &str, count: usize) -> Option<Self> {
        let word = fragment.trim_start_matches('#');
        if word == END {
            return Some(Self::End);
        }
        let number: usize = word.parse().ok()?;
        (1..=count).contains(&number).then(|| Self::Question(number - 1))
    }

    /// As it stands in the URL.
    pub(super) fn fragment(self) -> String {
        match self {
            Self::Question(index) => ["#", &(index + 1).to_string()].concat(),
            Self::End => ["#", END].concat(),
        }
    }

    /// Where to go on: the first question without an answer, or where they are checked one by one without judgement.
    pub(super) fn to_resume(checks: bool, slots: &[RunnerSlot]) -> Self {
        let open = |slot: &RunnerSlot| {
            let is_empty = || slot.response.as_ref().is_none_or(assessment::Response::is_empty);
            slot.judgement.is_none() && (checks || is_empty())
        };
        slots.iter().position(open).map_or(Self::End, Self::Question)
    }

    /// The place after this one.
    pub(super) fn after(self, count: usize) -> Self {
        match self {
            Self::Question(index) if index + 1 < count => Self::Question(index + 1),
            _ => Self::End,
        }
    }

    /// The place before this one, if there is one.
    pub(super) fn before(self, count: usize) -> Option<Self> {
        match self {
            Self::Question(index) => index.checked_sub(1).map(Self::Question),
            Self::End => count.checked_sub(1).map(Self::Question),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fragments_lead_there_and_back() {
        for place in [Place::Question(0), Place::Question(19), Place::End] {
            assert_eq!(Place::of_fragment(&place.fragment(), 20), Some(place));
        }
        for wrong in ["", "#", "#0", "#21", "#-1", "#x", "#1x"] {
            assert_eq!(Place::of_fragment(wrong, 20), None, "{wrong}");
        }
    }

    #[test]
    fn the_end_stands_behind_the_last_question() {
        assert_eq!(Place::Question(0).after(2), Place::Question(1));
        assert_eq!(Place::Question(1).after(2), Place::End);
        assert_eq!(Place::End.before(2), Some(Place::Question(1)));
        assert_eq!(Place::Question(0).before(2), None);
    }
}
