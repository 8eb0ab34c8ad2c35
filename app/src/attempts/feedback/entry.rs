//! A typed answer beside the accepted forms.

use assessment::Response;
use assessment::score::{EntrySolution, Place};
use leptos::prelude::*;

use super::{Scene, rules};
use crate::attempts::prose;
use crate::attempts::runner::marks::segments::Mark;
use crate::attempts::runner::passage_of;
use crate::i18n::attempt as words;
use crate::ui::language_of;

pub(super) fn sheet(scene: Scene, solution: &EntrySolution) -> AnyView {
    let locale = scene.locale;
    let text = match scene.response {
        Some(Response::TextEntry { text }) => text.as_str(),
        _ => "",
    };
    view! {
        <dl class="sheet-entry">
            <dt>{words::my_answer(locale)}</dt>
            <dd class="typed" lang=language_of(text)>{typed(scene, text)}</dd>
            <dt>{words::accepted(locale)}</dt>
            <dd>{accepted(solution)}</dd>
        </dl>
        {reason(scene, solution)}
    }
    .into_any()
}

/// What was typed, with the places of findings marked.
pub(super) fn typed(scene: Scene, text: &str) -> AnyView {
    if text.trim().is_empty() {
        return view! { <em class="nothing">{words::no_answer(scene.locale)}</em> }.into_any();
    }
    let marks = scene.score.findings.iter().filter_map(|finding| match finding.place {
        Place::Typed { start, end } if start < end => {
            Some(Mark { start: start as usize, end: end as usize, class: "flaw" })
        }
        _ => None,
    });
    passage_of(text, &marks.collect::<Vec<_>>())
}

/// Accepted forms, the model first.
pub(super) fn accepted(solution: &EntrySolution) -> AnyView {
    let forms = solution.accepted.iter().enumerate().map(|(index, form)| {
        let class = if index == 0 { "form model" } else { "form" };
        view! { <span class=class lang=language_of(form)>{form.clone()}</span> " " }
    });
    forms.collect_view().into_any()
}

/// Why, with the rule; nothing where the content gives no reason.
pub(super) fn reason(scene: Scene, solution: &EntrySolution) -> AnyView {
    if solution.reason.is_empty() {
        return view! { <p class="reason">{rules::link(scene, &solution.rule)}</p> }.into_any();
    }
    view! { <p class="reason" lang="ko">{prose::line(&solution.reason)} " " {rules::link(scene, &solution.rule)}</p> }.into_any()
}
