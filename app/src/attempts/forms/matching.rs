//! Choosing a partner for every entry.

use assessment::item::ChoiceOption;
use leptos::prelude::*;

use crate::attempts::prose;
use crate::i18n::{Locale, attempt as words};

/// Entries with a drop-down each, whose options hold plain text.
pub(in crate::attempts) fn matching(
    left: &[ChoiceOption],
    right: &[ChoiceOption],
    locale: Locale,
) -> AnyView {
    let rows = left.iter().enumerate().map(|(index, entry)| {
        let label = ["pair-", &(index + 1).to_string()].concat();
        let options = right.iter().map(|partner| {
            view! { <option value=partner.id.clone()>{prose::plain(&partner.text)}</option> }
        });
        view! {
            <li>
                <span class="pair-entry" id=label.clone() lang="ko">{prose::line(&entry.text)}</span>
                <select name=entry.id.clone() aria-labelledby=label lang="ko">
                    <option value="">{words::choose(locale)}</option>
                    {options.collect_view()}
                </select>
            </li>
        }
    });
    view! {
        <ol class="pairs">{rows.collect_view()}</ol>
    }
    .into_any()
}
