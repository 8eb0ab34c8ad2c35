//! Bringing entries into order.

use assessment::item::ChoiceOption;
use leptos::prelude::*;

use crate::attempts::prose;
use crate::i18n::{Locale, attempt as words};

/// Entries that two buttons each move up and down, by finger, mouse and keyboard alike.
pub(in crate::attempts) fn order(entries: &[ChoiceOption], locale: Locale) -> AnyView {
    let rows = entries.iter().map(|entry| {
        let text = prose::plain(&entry.text);
        view! {
            <li class="order-entry">
                <input r#type="hidden" name="order" value=entry.id.clone() />
                <span class="order-text" lang="ko">{prose::line(&entry.text)}</span>
                <button r#type="button" data-move="up" aria-label=words::move_up(locale, &text)>"↑"</button>
                <button r#type="button" data-move="down" aria-label=words::move_down(locale, &text)>"↓"</button>
            </li>
        }
    });
    view! {
        <ol class="order">{rows.collect_view()}</ol>
        <p class="visually-hidden" role="status"></p>
        <button r#type="button" class="button" data-keep="">{words::keep_order(locale)}</button>
    }
    .into_any()
}
