//! Edits made, missed and made without need, each with its reason.

use assessment::Response;
use assessment::correction::{Edit, Outcome, Report, best};
use assessment::item::Interaction;
use assessment::score::EditSolution;
use assessment::text::quote;
use leptos::prelude::*;

use super::{Scene, rules};
use crate::attempts::prose;
use crate::i18n::{Locale, attempt as words, findings as told};
use crate::ui::language_of;

fn edits(solutions: &[EditSolution]) -> Vec<Edit> {
    solutions.iter().map(EditSolution::edit).collect()
}

pub(super) fn sheet(
    scene: Scene,
    golds: &[Vec<EditSolution>],
    optional: &[EditSolution],
    traps: &[EditSolution],
) -> AnyView {
    let locale = scene.locale;
    let Interaction::Correction { text: source } = &scene.question.interaction else { return ().into_any() };
    let (given, said_none) = match scene.response {
        Some(Response::Correction { none: true, .. }) => (source.as_str(), true),
        Some(Response::Correction { text, .. }) => (text.as_str(), false),
        _ => (source.as_str(), false),
    };
    let all: Vec<Vec<Edit>> = golds.iter().map(|gold| edits(gold)).collect();
    let Some((index, report)) = best(source, &all, &edits(optional), &edits(traps), given) else {
        return ().into_any();
    };
    let gold = golds.get(index).map_or(&[][..], Vec::as_slice);
    let rows = report.outcomes.iter().map(|outcome| row(scene, source, outcome, gold, optional, traps));
    let rows = rows.collect_view();
    let mine = if said_none { words::nothing_to_mend_short(locale).to_owned() } else { given.to_owned() };
    view! {
        <dl class="sheet-transcript">
            <dt>{words::source_text(locale)}</dt>
            <dd lang=language_of(source)>{source.to_owned()}</dd>
            <dt>{words::my_answer(locale)}</dt>
            <dd lang=language_of(&mine)>{mine.clone()}</dd>
            <dt>{words::model_text(locale)}</dt>
            <dd lang=language_of(source)>{model(locale, source, gold)}</dd>
        </dl>
        <p class="edits-tally">{tally(locale, &report)}</p>
        <ol class="sheet-options sheet-edits">{rows}</ol>
    }
    .into_any()
}

fn tally(locale: Locale, report: &Report) -> String {
    let all = report.all;
    match all.found + all.missed {
        0 => words::edits_none_due(locale, all.needless),
        due => words::edits_tally(locale, due, all.found, all.needless),
    }
}

/// The text with every due edit made and marked; words that say so where none is due.
fn model(locale: Locale, source: &str, gold: &[EditSolution]) -> AnyView {
    if gold.is_empty() {
        return words::nothing_to_mend_short(locale).into_any();
    }
    let mut sorted: Vec<&EditSolution> = gold.iter().collect();
    sorted.sort_by_key(|edit| edit.start);
    let mut at = 0;
    let mut pieces: Vec<AnyView> = Vec::new();
    for edit in sorted {
        pieces.push(quote(source, at..edit.place().start).into_any());
        pieces.push(view! { <ins>{edit.due.first().cloned().unwrap_or_default()}</ins> }.into_any());
        at = edit.place().end;
    }
    pieces.push(quote(source, at..usize::MAX).into_any());
    pieces.into_any()
}

/// What is shown of one edit.
struct Row<'a> {
    verdict: &'static str,
    grade: &'static str,
    before: String,
    given: &'a str,
    solution: Option<&'a EditSolution>,
    due: bool,
}

fn row(
    scene: Scene,
    source: &str,
    outcome: &Outcome,
    gold: &[EditSolution],
    optional: &[EditSolution],
    traps: &[EditSolution],
) -> AnyView {
    let locale = scene.locale;
    let before = |edit: &EditSolution| quote(source, edit.place());
    let shown = match outcome {
        Outcome::Found { gold: index, given } => {
            let Some(edit) = gold.get(*index) else { return ().into_any() };
            let verdict = words::edit_found(locale);
            Row { verdict, grade: "right", before: before(edit), given, solution: Some(edit), due: false }
        }
        Outcome::Missed { gold: index, given } => {
            let Some(edit) = gold.get(*index) else { return ().into_any() };
            let before = before(edit);
            let verdict =
                if before == *given { words::edit_missed(locale) } else { words::edit_wrong(locale) };
            Row { verdict, grade: "wrong", before, given, solution: Some(edit), due: true }
        }
        Outcome::Optional { optional: index, given } => {
            let Some(edit) = optional.get(*index) else { return ().into_any() };
            let verdict = words::edit_optional(locale);
            Row { verdict, grade: "partly", before: before(edit), given, solution: Some(edit), due: false }
        }
        Outcome::Needless { place, given, trap } => Row {
            verdict: words::edit_needless(locale),
            grade: "wrong",
            before: quote(source, place.clone()),
            given,
            solution: trap.and_then(|index| traps.get(index)),
            due: false,
        },
    };
    drawn(scene, shown)
}

fn drawn(scene: Scene, row: Row<'_>) -> AnyView {
    let locale = scene.locale;
    let named = |text: &str, otherwise: &'static str| {
        if text.trim().is_empty() { otherwise.to_owned() } else { text.to_owned() }
    };
    let change = (row.before != row.given).then(|| {
        view! {
            " "
            <span aria-hidden="true">"→"</span>
            " "
            <ins lang=language_of(row.given)>{named(row.given, words::dropped(locale))}</ins>
        }
    });
    let due = row.solution.filter(|_| row.due).map(|edit| {
        let forms = edit
            .due
            .iter()
            .map(|form| view! { <span class="form" lang=language_of(form)>{form.clone()}</span> " " });
        view! { <p class="edit-due">{words::mended_forms(locale)} ": " {forms.collect_view()}</p> }
    });
    let reason = match row.solution {
        Some(edit) => view! { <p class="reason" lang="ko">{prose::line(&edit.reason)} " " {rules::link(scene, &edit.rule)}</p> }.into_any(),
        None => view! { <p class="reason">{told::overcorrected(locale)}</p> }.into_any(),
    };
    view! {
        <li class="sheet-option" data-grade=row.grade>
            <p class="sheet-option-text">
                <span class="badge" data-grade=row.grade>{row.verdict}</span>
                " "
                <span lang=language_of(&row.before)>{named(&row.before, words::put_in(locale))}</span>
                {change}
            </p>
            {due}
            {reason}
        </li>
    }
    .into_any()
}
