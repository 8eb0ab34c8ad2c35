//! A notice in the reader's words.

use service::notices::Notice;

use crate::i18n::{Locale, moments, notices, objections, regrade};
use crate::ui::numbers::points;

/// What happened, in a sentence or two.
pub(super) fn words(notice: &Notice, locale: Locale) -> String {
    match notice {
        Notice::Assigned { group, title, due_at } => {
            notices::assigned(locale, group, locale.pick(title), &moments::minute(locale, *due_at))
        }
        Notice::ObjectionRuled { title, number, upheld, explanation } => {
            let title = locale.pick(title);
            let told = if *upheld {
                objections::told_upheld(locale, title, *number)
            } else {
                objections::told_rejected(locale, title, *number)
            };
            if explanation.is_empty() {
                told
            } else {
                format!("{told} {}", objections::answered(locale, explanation))
            }
        }
        Notice::Regraded { title, number, before, after, is_void, passed } => {
            let (title, before, after) = (locale.pick(title), points(*before), points(*after));
            let told = if *is_void {
                regrade::told_void(locale, title, *number, &before, &after)
            } else {
                regrade::told_key(locale, title, *number, &before, &after)
            };
            match passed {
                None => told,
                Some(true) => format!("{told} {}", regrade::told_passed(locale)),
                Some(false) => format!("{told} {}", regrade::told_failed(locale)),
            }
        }
    }
}
