//! The keys, in a dialog that the server writes beside the runner, which only opens it.

use leptos::prelude::*;

use super::runner::KEYBOARD_HELP;
use crate::i18n::{Locale, attempt as words, boxes};

/// The dialog. A form of method `dialog` closes it without script of ours.
pub(super) fn keyboard_help(locale: Locale) -> AnyView {
    let group = |title: &'static str, rows: Vec<(&'static str, &'static str)>| {
        let rows = rows
            .into_iter()
            .map(|(keys, what)| view! { <dt><kbd>{keys}</kbd></dt> <dd>{what}</dd> })
            .collect_view();
        view! { <h3>{title}</h3> <dl class="keys">{rows}</dl> }
    };
    view! {
        <dialog class="attempt-dialog" id=KEYBOARD_HELP aria-labelledby="keys-title">
            <h2 id="keys-title">{words::keys(locale)}</h2>
            {group(
                words::keys_everywhere(locale),
                vec![
                    ("Ctrl + /", words::keys_help(locale)),
                    ("1 … 9", words::keys_digits(locale)),
                    ("Alt + ←, →", words::keys_history(locale)),
                ],
            )}
            {group(
                words::keys_sound(locale),
                vec![
                    ("Ctrl + Enter, Esc", words::keys_play(locale)),
                    ("Ctrl + [, ]", words::keys_one(locale)),
                    ("Ctrl + Shift + [, ]", words::keys_three(locale)),
                    ("Ctrl + Shift + <, >", words::keys_speed(locale)),
                    ("Ctrl + \\", words::keys_loop(locale)),
                ],
            )}
            {group(
                words::keys_marks(locale),
                vec![
                    ("←, →, ↑, ↓", words::keys_caret(locale)),
                    ("Ctrl + ←, →", words::keys_word(locale)),
                    ("Shift", words::keys_stretch(locale)),
                    ("Enter", words::keys_mark(locale)),
                    ("1 … 9", words::keys_label(locale)),
                    ("Delete", words::keys_delete(locale)),
                ],
            )}
            {group(
                boxes::keys(locale),
                vec![
                    ("←, →, ↑, ↓", boxes::keys_move(locale)),
                    ("Shift + ←, →, ↑, ↓", boxes::keys_far(locale)),
                    ("Alt + ←, →, ↑, ↓", boxes::keys_size(locale)),
                    ("Delete", boxes::keys_remove(locale)),
                    ("Ctrl + Z", boxes::keys_back(locale)),
                ],
            )}
            <form method="dialog"><button class="button dialog-close">{words::close(locale)}</button></form>
        </dialog>
    }
    .into_any()
}
