//! The order that was given, and the right one with the reason for every place.

use assessment::Response;
use assessment::item::{ChoiceOption, Interaction};
use assessment::score::{Place, PlaceSolution};
use leptos::prelude::*;

use super::{Scene, rules};
use crate::attempts::prose;
use crate::i18n::attempt as words;

pub(super) fn sheet(scene: Scene, solutions: &[PlaceSolution]) -> AnyView {
    let locale = scene.locale;
    let Interaction::Order { entries } = &scene.question.interaction else { return ().into_any() };
    let text = |id: &str| entries.iter().find(|entry| entry.id == id);
    let given: &[String] = match scene.response {
        Some(Response::Order { order }) => order,
        _ => &[],
    };
    let mine = (!scene.score.is_full() && !given.is_empty()).then(|| {
        let rows = given.iter().filter_map(|id| text(id));
        let rows = rows.map(|entry| view! { <li lang="ko">{prose::line(&entry.text)}</li> });
        view! { {scene.title(words::my_order(locale))} <ol class="order-given">{rows.collect_view()}</ol> }
    });
    let rows = solutions.iter().filter_map(|solution| Some(row(scene, text(&solution.id)?, solution)));
    view! {
        {mine}
        {scene.title(words::right_order(locale))}
        <ol class="sheet-options">{rows.collect_view()}</ol>
    }
    .into_any()
}

fn row(scene: Scene, entry: &ChoiceOption, solution: &PlaceSolution) -> AnyView {
    let missed = scene
        .score
        .findings
        .iter()
        .any(|finding| matches!(&finding.place, Place::Entry { id } if *id == solution.id));
    view! {
        <li class="sheet-option" data-grade=if missed { "wrong" } else { "right" }>
            <p class="sheet-option-text" lang="ko">{prose::line(&entry.text)}</p>
            <p class="reason" lang="ko">{prose::line(&solution.reason)} " " {rules::link(scene, &solution.rule)}</p>
        </li>
    }
    .into_any()
}
