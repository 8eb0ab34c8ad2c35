//! What was judged again.

use assessment::attempt::Basis;
use leptos::prelude::*;
use service::attempts::OpenAttempt;

use crate::i18n::{Locale, moments, regrade};
use crate::ui::numbers::points;

/// Every judgement that took the place of an earlier one, in words; by item, oldest first.
pub(super) fn regraded(judged: &OpenAttempt, locale: Locale) -> Vec<String> {
    let slots = judged.attempt.slots.iter().enumerate();
    let told = slots.flat_map(|(place, state)| {
        let now = state.score.as_ref().map_or(0.0, |score| score.points);
        let after = state.regrades.iter().skip(1).map(|next| next.before).chain(std::iter::once(now));
        state.regrades.iter().zip(after).map(move |(regrade, after)| {
            let (number, when) = (place + 1, moments::minute(locale, regrade.at));
            let (before, after) = (points(regrade.before), points(after));
            match regrade.basis {
                Basis::Version(_) => regrade::result_key(locale, number, &when, &before, &after),
                Basis::FullPoints => regrade::result_void(locale, number, &when, &before, &after),
            }
        })
    });
    told.collect()
}

/// Says what was judged again, when and why.
#[component]
pub(super) fn Regraded(
    /// In words; nothing is shown without any.
    told: Vec<String>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    (!told.is_empty()).then(|| {
        let lines = told.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <section class="panel">
                <h2>{regrade::result_title(locale)}</h2>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    })
}
