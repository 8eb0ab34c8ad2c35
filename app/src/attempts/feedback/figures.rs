//! Points, meaning and format.

use leptos::prelude::*;

use super::Scene;
use crate::i18n::{attempt as words, common};

/// A share as whole percent. All that is not full stays below 100.
pub(super) fn percent(share: f64) -> String {
    let rounded = (share * 100.0).round() as i64;
    let shown = if rounded >= 100 && share < 1.0 - 1e-9 { 99 } else { rounded };
    [&shown.to_string(), "%"].concat()
}

/// An error rate as percent with one decimal, without the weight of formatting floats.
pub(super) fn rate(share: f64) -> String {
    let tenths = (share * 1_000.0).round() as i64;
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "%"].concat()
}

pub(super) fn figures(scene: Scene) -> AnyView {
    let Scene { locale, score, .. } = scene;
    view! {
        <dl class="scores">
            <div><dt>{words::points(locale)}</dt> <dd>{percent(score.points)}</dd></div>
            <div><dt>{common::meaning(locale)}</dt> <dd>{percent(score.meaning)}</dd></div>
            <div><dt>{common::format(locale)}</dt> <dd>{percent(score.format)}</dd></div>
        </dl>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_short_of_full_is_called_full() {
        assert_eq!(percent(1.0), "100%");
        assert_eq!(percent(0.999), "99%");
        assert_eq!(percent(2.0 / 3.0), "67%");
        assert_eq!(percent(0.0), "0%");
        assert_eq!(rate(0.0345), "3.5%");
        assert_eq!(rate(1.2), "120.0%");
    }
}
