//! Marks beside the marks that were due.

use assessment::Response;
use assessment::item::{Interaction, Label, Stimulus};
use assessment::response::MarkedSpan;
use leptos::prelude::*;

use super::Scene;
use crate::attempts::runner::label_class;
use crate::attempts::runner::marks::code_points;
use crate::i18n::attempt as words;

pub(super) fn sheet(scene: Scene, golds: &[MarkedSpan]) -> AnyView {
    let locale = scene.locale;
    let Interaction::Span { labels, .. } = &scene.question.interaction else { return ().into_any() };
    let (mine, none): (&[MarkedSpan], bool) = match scene.response {
        Some(Response::Span { spans, none }) => (spans, *none),
        _ => (&[], false),
    };
    let nothing = if none { words::said_nothing(locale) } else { words::no_answer(locale) };
    view! {
        <div class="sheet-spans">
            <p class="part"><span class="legend mine" aria-hidden="true"></span> " " {words::my_marks(locale)}</p>
            {list(scene, labels, mine, nothing)}
            <p class="part"><span class="legend gold" aria-hidden="true"></span> " " {words::due_marks(locale)}</p>
            {list(scene, labels, golds, words::nothing_due(locale))}
        </div>
    }
    .into_any()
}

fn list(scene: Scene, labels: &[Label], spans: &[MarkedSpan], nothing: &'static str) -> AnyView {
    if spans.is_empty() {
        return view! { <p class="nothing">{nothing}</p> }.into_any();
    }
    let text = scene.question.stimulus.as_ref().and_then(Stimulus::text).unwrap_or_default();
    let rows = spans
        .iter()
        .map(|span| {
            let label = labels.iter().position(|label| label.id == span.label).unwrap_or_default();
            let title = labels.get(label).map(|label| label.title.clone());
            let quote = code_points::slice(text, span.start as usize, span.end as usize).to_owned();
            view! {
                <li lang="ko">
                    <span class=["mark-name ", label_class(label)].concat()>{title}</span>
                    " "
                    <q>{quote}</q>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="sheet-marks">{rows}</ul> }.into_any()
}
