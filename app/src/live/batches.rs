//! The inspections, batch by batch.

use assessment::live::{Batch, Measure};
use leptos::prelude::*;

use crate::i18n::{Locale, live};
use crate::ui::numbers::percent;

/// A table with a row per batch that has been handed out.
#[component]
pub(super) fn Batches(
    /// The batches, oldest first.
    batches: Vec<Batch>,
    /// How many there are in all.
    of: usize,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let rows = batches.into_iter().enumerate().map(|(place, batch)| {
        view! {
            <tr>
                <th scope="row">{place + 1}</th>
                <td>{format!("{} / {}", batch.handed_in, batch.size)}</td>
                <td>{defects(&batch, locale)}</td>
                <td>{follows(&batch, locale)}</td>
            </tr>
        }
    });
    view! {
        <table class="batches">
            <thead>
                <tr>
                    <th scope="col">{live::batch(locale, of)}</th>
                    <th scope="col">{live::handed_in(locale)}</th>
                    <th scope="col">{live::defects(locale)}</th>
                    <th scope="col">{live::follows(locale)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

fn defects(batch: &Batch, locale: Locale) -> String {
    match batch.defect_percent() {
        Some(share) => live::defect_count(locale, batch.defects, batch.inspected, &percent(share)),
        None => live::not_inspected(locale).to_owned(),
    }
}

fn follows(batch: &Batch, locale: Locale) -> &'static str {
    match batch.measure {
        None => "–",
        Some(Measure::None) => live::measure_none(locale),
        Some(measure) => live::measure(locale, measure),
    }
}
