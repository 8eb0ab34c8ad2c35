//! What differs between two texts, for people.

use leptos::prelude::*;
use similar::{ChangeTag, TextDiff};

use crate::i18n::{Locale, guideline_editor, manuscripts};

/// Most characters of a fragment that a suggestion quotes.
const QUOTED: usize = 60;

/// A stretch of text that stayed, went or came.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    tag: ChangeTag,
    text: String,
}

/// The stretches in order; words are never cut, since half a Korean word says nothing.
fn pieces(before: &str, after: &str) -> Vec<Piece> {
    let diff = TextDiff::from_words(before, after);
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff.iter_all_changes() {
        match pieces.last_mut() {
            Some(last) if last.tag == change.tag() => last.text.push_str(change.value()),
            _ => pieces.push(Piece { tag: change.tag(), text: change.value().to_owned() }),
        }
    }
    pieces
}

/// Two texts as one: what went is struck out, what came is underlined; both are also named for who hears the page.
#[component]
pub(crate) fn Difference(
    /// The older text.
    before: String,
    /// The newer one.
    after: String,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let pieces = pieces(&before, &after).into_iter().map(|piece| {
        let hidden =
            |word: &'static str| view! { <span class="visually-hidden">{format!("[{word}] ")}</span> };
        match piece.tag {
            ChangeTag::Equal => view! { <span>{piece.text}</span> }.into_any(),
            ChangeTag::Delete => {
                view! { <del>{hidden(manuscripts::removed(locale))}{piece.text}</del> }.into_any()
            }
            ChangeTag::Insert => {
                view! { <ins>{hidden(manuscripts::added(locale))}{piece.text}</ins> }.into_any()
            }
        }
    });
    view! { <p class="difference" lang="ko">{pieces.collect_view()}</p> }
}

/// What may be said of a change: what was put for what where that is short and happened once; nothing otherwise.
pub(crate) fn suggestion(before: Option<&str>, after: Option<&str>, locale: Locale) -> String {
    let (before, after) = match (before, after) {
        (None, _) => return guideline_editor::new_rule(locale).to_owned(),
        (_, None) => return guideline_editor::dropped_rule(locale).to_owned(),
        (Some(before), Some(after)) => (before, after),
    };
    let pieces = pieces(before, after);
    let of = |tag: ChangeTag| {
        let mut texts = pieces.iter().filter(|piece| piece.tag == tag).map(|piece| piece.text.trim());
        (texts.next(), texts.next().is_some())
    };
    let short = |text: &str| text.chars().count() <= QUOTED;
    match (of(ChangeTag::Delete), of(ChangeTag::Insert)) {
        ((Some(old), false), (Some(new), false)) if short(old) && short(new) => {
            guideline_editor::replaced(locale, old, new)
        }
        ((None, _), (Some(new), false)) if short(new) => guideline_editor::inserted(locale, new),
        ((Some(old), false), (None, _)) if short(old) => guideline_editor::deleted(locale, old),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn words_that_went_and_came_are_told_apart_without_colour() {
        let (before, after) = ("단서는 표시해요.".to_owned(), "단서는 표시하지 않아요. <b>".to_owned());
        let html = html(|| view! { <Difference before=before after=after locale=Locale::Korean /> });
        holds(&html, &["<del>", "표시해요.", "<ins>", "표시하지 않아요. &lt;b&gt;", "[뺀 글]", "[더한 글]"]);
    }

    #[test]
    fn a_small_change_suggests_its_own_words_and_a_large_one_none() {
        let ko = Locale::Korean;
        assert!(suggestion(Some("세 번 봐요"), Some("두 번 봐요"), ko).contains("‘세’을(를) ‘두’"));
        assert_eq!(suggestion(None, Some("가"), ko), guideline_editor::new_rule(ko));
        assert_eq!(suggestion(Some("가"), None, ko), guideline_editor::dropped_rule(ko));
        assert_eq!(suggestion(Some("하나 둘 셋 넷"), Some("일 둘 삼 넷"), ko), "");
    }
}
