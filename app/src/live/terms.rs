//! The rules of the work, as they are data of its gate.

use assessment::live::Terms;
use leptos::prelude::*;

use crate::i18n::{Locale, live};

/// Every rule in a line.
#[component]
pub(super) fn TermsList(
    /// The rules.
    terms: Terms,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let (tasks, batch) = (usize::from(terms.tasks), usize::from(terms.batch));
    let lines = [
        live::rule_batches(locale, tasks, batch, terms.batches()),
        live::rule_gold(locale, terms.gold_percent),
        live::rule_accept(locale, terms.accept_percent),
        live::rule_redo(locale, &live::span(locale, terms.redo_minutes), terms.redo_limit),
        live::rule_days(locale, terms.days),
    ];
    let lines = lines.map(|line| view! { <li>{line}</li> });
    let measures = terms
        .defect_rules
        .iter()
        .map(|rule| live::rule_defects(locale, rule.from_percent, live::measure(locale, rule.measure)));
    let warnings = (terms.warning_limit > 0).then(|| live::rule_warnings(locale, terms.warning_limit));
    let measures = measures.chain(warnings).map(|line| view! { <li>{line}</li> });
    view! {
        <ul class="conditions">
            {lines.collect_view()}
            {measures.collect_view()}
        </ul>
    }
}
