//! What is missing for a figure, said once.

use assessment::readiness::Lack;
use leptos::prelude::*;

use crate::i18n::{Locale, readiness as words};

/// What is missing for a figure. A gate's sections are all of its own domain, and lack the same answers; what the whole
/// gate lacks says more than what a section does.
#[component]
pub(super) fn Missing(
    /// The shortfalls.
    lacks: Vec<Lack>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let in_all = lacks.iter().any(|lack| matches!(lack, Lack::Answers { .. }));
    let told = lacks.into_iter().filter(|lack| !(in_all && matches!(lack, Lack::Section { .. })));
    let mut missing: Vec<String> = told.map(|lack| lacking(lack, locale)).collect();
    missing.dedup();
    let rows = missing.into_iter().map(|lack| view! { <li>{lack}</li> });
    view! {
        <p class="too-early">{words::too_early(locale)}</p>
        <ul class="conditions">{rows.collect_view()}</ul>
    }
}

fn lacking(lack: Lack, locale: Locale) -> String {
    match lack {
        Lack::Section { answers, needed, .. } | Lack::Answers { answers, needed } => {
            words::lacks_answers(locale, answers, needed)
        }
        Lack::Learners { learners, needed } => words::lacks_learners(locale, learners, needed),
    }
}
