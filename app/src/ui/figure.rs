//! A figure with its uncertainty.

use assessment::statistics::Proportion;
use leptos::prelude::*;

use super::numbers::share;
use super::sill::{SillPicture, SmallSill};
use crate::i18n::{Locale, common, progress};

/// A share right, in words and as a small picture; without enough evidence it says so instead.
#[component]
pub fn Accuracy(
    /// What it is of.
    #[prop(into)]
    name: String,
    /// The share; none below the minimum of evidence.
    value: Option<Proportion>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let figure = value.map_or_else(
        || view! { <span class="too-early">{progress::too_early(locale)}</span> }.into_any(),
        |value| {
            let picture = SillPicture {
                bars: Vec::new(),
                mark: Some(value.estimate * 100.0),
                interval: Some((value.low * 100.0, value.high * 100.0)),
            };
            view! { <span class="accuracy">{words(value, locale)}</span><SmallSill picture=picture /> }
                .into_any()
        },
    );
    view! { <div class="figure"><dt>{name}</dt><dd>{figure}</dd></div> }
}

/// The share as text, e.g. `82 % (64–92 %)`.
pub fn words(value: Proportion, locale: Locale) -> String {
    common::and_interval(locale, &share(value.estimate), &share(value.low), &share(value.high))
}

#[cfg(test)]
mod tests {
    use assessment::statistics::wilson;

    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn a_figure_never_stands_without_its_interval() {
        let shown = |value| html(|| view! { <Accuracy name="의미" value=value locale=Locale::Korean /> });
        holds(&shown(wilson(8.0, 10)), &["80 % (49–94 %)", "<svg"]);
        let early = shown(None);
        holds(&early, &["아직 판단하기 이릅니다"]);
        assert!(!early.contains('%'), "{early}");
    }
}
