//! Entries with the partner that was given and the right one.

use assessment::Response;
use assessment::item::{ChoiceOption, Interaction};
use assessment::score::PairSolution;
use leptos::prelude::*;

use super::{Scene, rules};
use crate::attempts::prose;
use crate::i18n::attempt as words;

pub(super) fn sheet(scene: Scene, pairs: &[PairSolution]) -> AnyView {
    let Interaction::Match { left, right } = &scene.question.interaction else { return ().into_any() };
    let rows = pairs.iter().filter_map(|pair| {
        let entry = left.iter().find(|entry| entry.id == pair.left)?;
        Some(row(scene, entry, right, pair))
    });
    view! { <ol class="sheet-options">{rows.collect_view()}</ol> }.into_any()
}

fn row(scene: Scene, entry: &ChoiceOption, right: &[ChoiceOption], pair: &PairSolution) -> AnyView {
    let locale = scene.locale;
    let given = match scene.response {
        Some(Response::Match { pairs }) => pairs.get(&pair.left),
        _ => None,
    };
    let is_right = given == Some(&pair.right);
    let text = |id: &str| {
        right.iter().find(|partner| partner.id == id).map(|partner| prose::line(&partner.text)).into_any()
    };
    let mine = match given {
        Some(id) => view! { <span lang="ko">{text(id)}</span> }.into_any(),
        None => view! { <em class="nothing">{words::no_answer(locale)}</em> }.into_any(),
    };
    let mine = (!is_right).then(|| {
        view! { <p class="pair-given"><span class="badge mine">{words::my_answer(locale)}</span> " " {mine}</p> }
    });
    view! {
        <li class="sheet-option" data-grade=if is_right { "right" } else { "wrong" }>
            <p class="sheet-option-text" lang="ko">{prose::line(&entry.text)}</p>
            {mine}
            <p class="pair-due">
                <span class="badge right">{words::right_answer(locale)}</span>
                " "
                <span lang="ko">{text(&pair.right)}</span>
            </p>
            <p class="reason" lang="ko">{prose::line(&pair.reason)} " " {rules::link(scene, &pair.rule)}</p>
        </li>
    }
    .into_any()
}
