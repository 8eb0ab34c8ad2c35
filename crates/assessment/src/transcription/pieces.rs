//! The readable difference between two texts.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::alignment::{Step, align};
use super::rate::symbols;

/// What a piece of a difference is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PieceKind {
    /// Both texts have it.
    Same,
    /// Another text stands in its place.
    Substituted,
    /// Only the key has it.
    Missing,
    /// Only the given text has it.
    Extra,
}

/// A piece of a difference. All `due` together are the key, all `given` together the given text, white space levelled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AlignedPiece {
    /// What it is.
    pub kind: PieceKind,
    /// What the key has; empty for an extra piece.
    pub due: String,
    /// What the given text has; empty for a missing piece.
    pub given: String,
}

/// Appends to the last piece if that is of the same kind.
fn push(pieces: &mut Vec<AlignedPiece>, kind: PieceKind, due: &str, given: &str) {
    if due.is_empty() && given.is_empty() {
        return;
    }
    match pieces.last_mut() {
        Some(last) if last.kind == kind => {
            last.due.push_str(due);
            last.given.push_str(given);
        }
        _ => pieces.push(AlignedPiece { kind, due: due.to_owned(), given: given.to_owned() }),
    }
}

/// One 어절, or several that cannot be told apart: character by character where it is mostly right, as a whole where it is not,
/// because scattered matching characters help nobody.
fn phrase(pieces: &mut Vec<AlignedPiece>, steps: &[Step], key: &[char], given: &[char]) {
    let same = steps.iter().filter(|&&step| step == Step::Same).count();
    if same * 2 < key.len().max(given.len()) {
        let kind = match (key.len(), given.len()) {
            (_, 0) => PieceKind::Missing,
            (0, _) => PieceKind::Extra,
            _ => PieceKind::Substituted,
        };
        return push(pieces, kind, &String::from_iter(key), &String::from_iter(given));
    }
    let (mut at_key, mut at_given) = (0, 0);
    for step in steps {
        let (kind, key_step, given_step) = match step {
            Step::Same => (PieceKind::Same, 1, 1),
            Step::Substituted => (PieceKind::Substituted, 1, 1),
            Step::Deleted => (PieceKind::Missing, 1, 0),
            Step::Inserted => (PieceKind::Extra, 0, 1),
        };
        let due = String::from_iter(&key[at_key..at_key + key_step]);
        let typed = String::from_iter(&given[at_given..at_given + given_step]);
        push(pieces, kind, &due, &typed);
        at_key += key_step;
        at_given += given_step;
    }
}

/// The difference, and the steps it was read off.
pub(super) fn pieces(key: &str, given: &str) -> (Vec<AlignedPiece>, Vec<Step>) {
    let steps = align(&symbols(key), &symbols(given));
    let key: Vec<char> = key.chars().collect();
    let given: Vec<char> = given.chars().collect();
    let mut pieces = Vec::new();
    let (mut at_key, mut at_given) = (0, 0);
    // Where the phrase in hand began: step, place in the key, place in the given text.
    let mut from = (0, 0, 0);
    for (index, step) in steps.iter().enumerate() {
        // A space that both have ends a phrase.
        if *step == Step::Same && key[at_key] == ' ' {
            phrase(&mut pieces, &steps[from.0..index], &key[from.1..at_key], &given[from.2..at_given]);
            push(&mut pieces, PieceKind::Same, " ", " ");
            from = (index + 1, at_key + 1, at_given + 1);
        }
        at_key += usize::from(*step != Step::Inserted);
        at_given += usize::from(*step != Step::Deleted);
    }
    phrase(&mut pieces, &steps[from.0..], &key[from.1..], &given[from.2..]);
    (pieces, steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(key: &str, given: &str) -> Vec<(PieceKind, String, String)> {
        pieces(key, given).0.into_iter().map(|piece| (piece.kind, piece.due, piece.given)).collect()
    }

    fn owned(pieces: &[(PieceKind, &str, &str)]) -> Vec<(PieceKind, String, String)> {
        pieces.iter().map(|(kind, due, given)| (*kind, (*due).to_owned(), (*given).to_owned())).collect()
    }

    #[test]
    fn a_word_mostly_right_is_told_by_character() {
        use PieceKind::{Missing, Same, Substituted};
        assert_eq!(
            difference("학교+ 학교에 갔어.", "학교 학고에 갔어."),
            owned(&[
                (Same, "학교", "학교"),
                (Missing, "+", ""),
                (Same, " 학", " 학"),
                (Substituted, "교", "고"),
                (Same, "에 갔어.", "에 갔어."),
            ])
        );
    }

    #[test]
    fn a_word_mostly_wrong_is_told_as_a_whole() {
        use PieceKind::{Same, Substituted};
        assert_eq!(
            difference("세 시에 만나요", "네 시에 갑니다"),
            owned(&[
                (Substituted, "세", "네"),
                (Same, " 시에 ", " 시에 "),
                (Substituted, "만나요", "갑니다")
            ])
        );
    }
}
