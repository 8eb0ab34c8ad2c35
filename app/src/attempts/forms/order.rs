//! Bringing entries into order.

use assessment::item::ChoiceOption;
use leptos::prelude::*;

use crate::attempts::prose;
use crate::i18n::{Locale, attempt as words};

/// Entries that two buttons each move up and down, by finger, mouse and keyboard alike.
pub(in crate::attempts) fn order(entries: &[ChoiceOption], locale: Locale) -> AnyView {
    // Each button is called by what it does and by the entry's own text, so that either keeps its language.
    let rows = entries.iter().enumerate().map(|(index, entry)| {
        let id = |part: &str| ["order-", part, "-", &(index + 1).to_string()].concat();
        let button = |direction: &'static str, label: &'static str, sign: &'static str| {
            let own = id(direction);
            let named = [&own, " ", &id("entry")].concat();
            view! {
                <button r#type="button" id=own data-move=direction aria-label=label aria-labelledby=named>{sign}</button>
            }
        };
        view! {
            <li class="order-entry">
                <input r#type="hidden" name="order" value=entry.id.clone() />
                <span class="order-text" id=id("entry") lang="ko">{prose::line(&entry.text)}</span>
                {button("up", words::move_up(locale), "↑")}
                {button("down", words::move_down(locale), "↓")}
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
