//! A notice in the reader's words.

use service::notices::Notice;

use crate::i18n::{Locale, moments, notices};

/// What happened, in a sentence or two.
pub(super) fn words(notice: &Notice, locale: Locale) -> String {
    match notice {
        Notice::Assigned { group, title, due_at } => {
            notices::assigned(locale, group, locale.pick(title), &moments::minute(locale, *due_at))
        }
    }
}
