//! The figure, never without its interval, and its picture.

use assessment::readiness::Forecast;
use leptos::prelude::*;

use crate::chart::{Band, BandChart};
use crate::i18n::{Locale, readiness as words};
use crate::ui::numbers::chance;

/// A chance of passing, in words and as a picture.
#[component]
pub(super) fn Figure(
    /// Unlike that of every other chart on the page.
    id: String,
    /// The chance.
    forecast: Forecast,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let Forecast { pass, low, high } = forecast;
    view! {
        <p class="readiness-figure">
            <strong>{words::figure(locale, &chance(pass))}</strong>" "
            <span>{words::interval(locale, &chance(low), &chance(high))}</span>
        </p>
        <BandChart id=id band=Band { pass, low, high } locale=locale />
    }
}
