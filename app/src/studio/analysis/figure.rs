//! Figures in cells: the value with its interval, or why there is none.

use assessment::statistics::{Figure, Proportion};
use leptos::prelude::*;

use crate::i18n::{Locale, analysis};
use crate::ui::figure::words;
use crate::ui::numbers::share;

/// A share, e.g. `82 % (64–92 %)`.
pub(super) fn of_share(figure: &Figure, locale: Locale) -> AnyView {
    let shown = |estimate: f64, low: f64, high: f64, n: u32| {
        words(Proportion { successes: estimate * f64::from(n), trials: n, estimate, low, high }, locale)
    };
    cell(figure, |value| shown(value.0, value.1, value.2, value.3), locale)
}

/// A correlation, a coefficient or points, e.g. `0.31 (0.05–0.53)`.
pub(super) fn of_number(figure: &Figure, locale: Locale) -> AnyView {
    // A true minus sign: a hyphen is read as a dash, and wraps.
    let signed = |value: f64| format!("{value:.2}").replace('-', "−");
    cell(
        figure,
        |(value, low, high, _)| format!("{} ({} – {})", signed(value), signed(low), signed(high)),
        locale,
    )
}

/// A share without an interval, for parts of one that stands beside it.
pub(super) fn of_part(part: Option<f64>) -> String {
    part.map_or_else(|| "–".to_owned(), |part| format!("{} %", share(part)))
}

fn cell(figure: &Figure, words: impl Fn((f64, f64, f64, u32)) -> String, locale: Locale) -> AnyView {
    match figure {
        Figure::Shown(of) => view! { <span>{words((of.value, of.low, of.high, of.n))}</span> }.into_any(),
        Figure::Refused(refusal) => {
            view! { <span class="too-early">{analysis::refusal(*refusal, locale)}</span> }.into_any()
        }
    }
}
