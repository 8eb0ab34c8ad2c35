//! Scores beside the panel's, trait by trait.

use assessment::Response;
use assessment::item::{Interaction, Trait};
use assessment::score::TraitSolution;
use leptos::prelude::*;

use super::{Scene, rules};
use crate::attempts::prose;
use crate::i18n::attempt as words;

pub(super) fn sheet(scene: Scene, solutions: &[TraitSolution], unratable: Option<&str>) -> AnyView {
    let locale = scene.locale;
    let Interaction::Rating { traits } = &scene.question.interaction else { return ().into_any() };
    let refused = matches!(scene.response, Some(Response::Rating { unratable: true, .. }));
    let said = refused.then(|| view! { <p><span class="badge mine">{words::my_answer(locale)}</span> " " {words::unratable_short(locale)}</p> });
    let verdict = unratable.map(|why| {
        view! {
            <p>
                <span class="badge right">{words::right_answer(locale)}</span>
                " "
                {words::unratable_short(locale)}
            </p>
            <p class="reason">{prose::line(why)}</p>
        }
    });
    let rows = solutions.iter().map(|solution| {
        let scale = traits.iter().find(|scale| scale.id == solution.id);
        row(scene, scale, solution)
    });
    let table = (!solutions.is_empty()).then(|| {
        view! {
            <table class="sheet-traits">
                <thead>
                    <tr>
                        <th scope="col">{words::trait_name(locale)}</th>
                        <th scope="col">{words::my_score(locale)}</th>
                        <th scope="col">{words::panel_score(locale)}</th>
                        <th scope="col">{words::panel(locale)}</th>
                    </tr>
                </thead>
                {rows.collect_view()}
            </table>
        }
    });
    view! { {said} {verdict} {table} }.into_any()
}

fn row(scene: Scene, scale: Option<&Trait>, solution: &TraitSolution) -> AnyView {
    let given = match scene.response {
        Some(Response::Rating { scores, .. }) => scores.get(&solution.id).copied(),
        _ => None,
    };
    let title = scale.map(|scale| scale.title.clone()).unwrap_or_default();
    let panel: Vec<String> = solution.panel.iter().map(u8::to_string).collect();
    let distance = given.map(|given| given.abs_diff(solution.due));
    let grade = match distance {
        Some(0) => "right",
        Some(1) => "partly",
        _ => "wrong",
    };
    let sign = match grade {
        "right" => "○",
        "partly" => "△",
        _ => "✕",
    };
    view! {
        <tbody data-grade=grade>
            <tr>
                <th scope="row" lang="ko">{title}</th>
                <td>{given.map_or_else(|| "–".to_owned(), |given| given.to_string())} " " <span aria-hidden="true">{sign}</span></td>
                <td>{solution.due}</td>
                <td>{panel.join(", ")}</td>
            </tr>
            <tr>
                <td colspan="4" class="reason" lang="ko">{prose::line(&solution.reason)} " " {rules::link(scene, &solution.rule)}</td>
            </tr>
        </tbody>
    }
    .into_any()
}
