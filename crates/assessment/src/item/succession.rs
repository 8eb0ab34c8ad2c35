//! Whether answers to one version of a question can be judged by the key of another.

use super::{ChoiceOption, Interaction, Question};

/// Why they cannot: what was answered then is not what is asked now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unlike {
    /// It is answered in another way.
    #[error("the two versions are answered in different ways")]
    Interaction,
    /// An option is gone, or its name stands for another option's words.
    #[error("an option is gone or has changed places with another")]
    Options,
    /// The text that marks or corrections refer to has changed, so that places in it mean something else.
    #[error("the text that answers refer to has changed")]
    Text,
}

/// Whether what was given to `old` means the same under `new`. Wording may have been mended; whether a single response has
/// the right form besides is for [`Question::fits`].
///
/// # Errors
/// Why not.
pub fn succeeds(old: &Question, new: &Question) -> Result<(), Unlike> {
    use Interaction as I;
    let lists: Vec<(&[ChoiceOption], &[ChoiceOption])> = match (&old.interaction, &new.interaction) {
        (I::Choice { options: old, multiple: several, .. }, I::Choice { options: new, multiple, .. }) => {
            if several != multiple {
                return Err(Unlike::Interaction);
            }
            vec![(old, new)]
        }
        (I::Comparison { statements: old, .. }, I::Comparison { statements: new, .. })
        | (I::Order { entries: old }, I::Order { entries: new }) => vec![(old, new)],
        (I::Match { left: old, right: of_old }, I::Match { left: new, right: of_new }) => {
            vec![(old, new), (of_old, of_new)]
        }
        (I::Correction { text: old }, I::Correction { text: new }) if old != new => return Err(Unlike::Text),
        (I::Span { .. }, I::Span { .. }) => {
            let text =
                |question: &Question| question.stimulus.as_ref().and_then(|s| s.text().map(str::to_owned));
            if text(old) != text(new) {
                return Err(Unlike::Text);
            }
            Vec::new()
        }
        (old, new) if old.kind() != new.kind() => return Err(Unlike::Interaction),
        _ => Vec::new(),
    };
    if lists.into_iter().all(|(old, new)| keeps(old, new)) { Ok(()) } else { Err(Unlike::Options) }
}

/// Whether every option is still there, and none has the words that another had.
fn keeps(old: &[ChoiceOption], new: &[ChoiceOption]) -> bool {
    let of = |id: &str| new.iter().find(|option| option.id == id);
    let is_moved = |option: &ChoiceOption, now: &ChoiceOption| {
        now.text != option.text && old.iter().any(|other| other.text == now.text)
    };
    old.iter().all(|option| of(&option.id).is_some_and(|now| !is_moved(option, now)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(options: &[(&str, &str)]) -> Question {
        let option =
            |(id, text): &(&str, &str)| ChoiceOption { id: (*id).to_owned(), text: (*text).to_owned() };
        Question {
            stem: String::new(),
            stimulus: None,
            interaction: Interaction::Choice {
                multiple: false,
                shuffle: false,
                options: options.iter().map(option).collect(),
            },
        }
    }

    #[test]
    fn options_may_be_mended_added_and_reordered_but_not_swapped_or_dropped() {
        let old = choice(&[("a", "하나"), ("b", "둘")]);
        assert_eq!(succeeds(&old, &choice(&[("b", "둘"), ("a", "하나!"), ("c", "셋")])), Ok(()));
        assert_eq!(succeeds(&old, &choice(&[("a", "둘"), ("b", "하나")])), Err(Unlike::Options));
        assert_eq!(succeeds(&old, &choice(&[("a", "하나")])), Err(Unlike::Options));
    }

    #[test]
    fn another_way_to_answer_or_another_text_is_another_question() {
        let old = choice(&[("a", "하나")]);
        let with = |interaction| Question { interaction, ..old.clone() };
        let entry = with(Interaction::TextEntry { placeholder: None });
        assert_eq!(succeeds(&old, &entry), Err(Unlike::Interaction));
        let text = |text: &str| with(Interaction::Correction { text: text.to_owned() });
        assert_eq!(succeeds(&text("몇일"), &text("며칠")), Err(Unlike::Text));
        assert_eq!(succeeds(&text("몇일"), &text("몇일")), Ok(()));
    }
}
