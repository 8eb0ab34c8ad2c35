//! Every item once more, with what was given, what was due, and why.

use leptos::component::component_props_builder;
use leptos::prelude::*;

use crate::attempts::review::SlotReview;
use crate::attempts::view::SlotView;
use crate::i18n::{Locale, common, learn};
use crate::ui::notice::Nothing;

/// Whether an item was judged and fully right.
pub(super) fn is_full(slot: &SlotView) -> bool {
    slot.feedback.as_ref().is_some_and(|feedback| feedback.score.is_full())
}

/// The items, with the switch between all and missed ones. Items of a practice that were never checked were never
/// judged: they are only counted.
#[component]
pub(super) fn Debrief(
    /// All slots in their order.
    slots: Vec<SlotView>,
    /// Where the page is.
    path: String,
    /// Whether items that were fully right are left out.
    only_missed: bool,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let judged = slots.iter().filter(|slot| slot.feedback.is_some()).count();
    let missed = slots.iter().filter(|slot| slot.feedback.is_some() && !is_full(slot)).count();
    let left = slots.len() - judged;
    let current = |on: bool| on.then_some("true");
    let reviews = slots.into_iter().enumerate().filter(|(_, slot)| slot.feedback.is_some());
    let reviews = reviews.filter(|(_, slot)| !only_missed || !is_full(slot)).map(|(place, slot)| {
        let number = place + 1;
        // Not written as a tag: in Leptos an attribute called `slot` means something else.
        let review = component_props_builder(&SlotReview).slot(slot).number(number).locale(locale).build();
        view! { <li id=format!("item-{number}")>{SlotReview(review)}</li> }.into_any()
    });
    let reviews = reviews.collect_view();
    let all = format!("{path}#debrief");
    let only = format!("{path}?only=missed#debrief");
    view! {
        <section id="debrief" class="debrief">
            <h2>{learn::debrief(locale)}</h2>
            <ul class="filter">
                <li><a href=all aria-current=current(!only_missed)>{learn::all_items(locale, judged)}</a></li>
                <li><a href=only aria-current=current(only_missed)>{learn::missed_items(locale, missed)}</a></li>
            </ul>
            {(left > 0).then(|| view! { <p class="facts">{learn::not_checked(locale, &common::items(locale, left))}</p> })}
            {reviews.is_empty().then(|| view! { <Nothing text=learn::nothing_missed(locale) /> })}
            <ol class="reviews">{reviews}</ol>
        </section>
    }
}
