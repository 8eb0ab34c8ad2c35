//! The verdict beside the right one, and the statements that carry it.

use assessment::item::Interaction;
use assessment::response::Verdict;
use assessment::score::OptionSolution;
use assessment::{Response, RuleId};
use leptos::prelude::*;

use super::{Scene, Where, choice, rules};
use crate::attempts::{forms, prose};
use crate::i18n::attempt as words;

pub(super) fn sheet(
    scene: Scene,
    due: Verdict,
    reason: &str,
    rule: &RuleId,
    solutions: &[OptionSolution],
) -> AnyView {
    let locale = scene.locale;
    let Interaction::Comparison { prompt, a, b, statements } = &scene.question.interaction else {
        return ().into_any();
    };
    let (given, ticked): (Option<Verdict>, &[String]) = match scene.response {
        Some(Response::Comparison { verdict, rationale }) => (*verdict, rationale),
        _ => (None, &[]),
    };
    let mine = given.map_or_else(|| words::no_answer(locale), |verdict| words::verdict(locale, verdict));
    let is_close = given.is_some_and(|given| given != due && near(given, due));
    view! {
        <details class="rule-fold" open=scene.place == Where::Runner>
            <summary>{words::compared_answers(locale)}</summary>
            {forms::exhibits(prompt, a, b, locale)}
        </details>
        <dl class="sheet-entry">
            <dt>{words::my_verdict(locale)}</dt>
            <dd>{mine}</dd>
            <dt>{words::right_verdict(locale)}</dt>
            <dd>{words::verdict(locale, due)}</dd>
        </dl>
        {is_close.then(|| view! { <p>{words::one_step_counts(locale)}</p> })}
        <p class="reason" lang="ko">{prose::line(reason)} " " {rules::link(scene, rule)}</p>
        {choice::rows(scene, statements, solutions, ticked)}
    }
    .into_any()
}

/// Whether two verdicts are on the same side and one step apart.
fn near(one: Verdict, other: Verdict) -> bool {
    match (one.signed(), other.signed()) {
        (Some(one), Some(other)) => one.signum() == other.signum() && one.abs_diff(other) == 1,
        _ => false,
    }
}
