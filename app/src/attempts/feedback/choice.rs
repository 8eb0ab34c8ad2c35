//! Options: which was chosen, which was right, and why.

use assessment::Response;
use assessment::item::{ChoiceOption, Interaction};
use assessment::score::OptionSolution;
use leptos::prelude::*;

use super::{Scene, rules};
use crate::attempts::prose;
use crate::i18n::attempt as words;

pub(super) fn sheet(scene: Scene, solutions: &[OptionSolution]) -> AnyView {
    let Interaction::Choice { options, .. } = &scene.question.interaction else { return ().into_any() };
    let chosen: &[String] = match scene.response {
        Some(Response::Choice { chosen }) => chosen,
        _ => &[],
    };
    rows(scene, options, solutions, chosen)
}

/// Options or statements: which were chosen, which were right, and why.
pub(super) fn rows(
    scene: Scene,
    options: &[ChoiceOption],
    solutions: &[OptionSolution],
    chosen: &[String],
) -> AnyView {
    let rows = options
        .iter()
        .map(|option| {
            let solution = solutions.iter().find(|solution| solution.id == option.id);
            row(scene, option, solution, chosen.contains(&option.id))
        })
        .collect_view();
    view! { <ol class="sheet-options">{rows}</ol> }.into_any()
}

fn row(scene: Scene, option: &ChoiceOption, solution: Option<&OptionSolution>, is_chosen: bool) -> AnyView {
    let locale = scene.locale;
    let is_right = solution.is_some_and(|solution| solution.right);
    let reason = solution.map(|solution| {
        view! {
            <p class="reason" lang="ko">{prose::line(&solution.reason)} " " {rules::link(scene, &solution.rule)}</p>
        }
    });
    view! {
        <li class="sheet-option" data-right=is_right.to_string() data-chosen=is_chosen.to_string()>
            <p class="sheet-option-text" lang="ko">
                {prose::line(&option.text)}
                {is_right.then(|| view! { " " <span class="badge right">{words::right_answer(locale)}</span> })}
                {is_chosen.then(|| view! { " " <span class="badge mine">{words::my_answer(locale)}</span> })}
            </p>
            {reason}
        </li>
    }
    .into_any()
}
