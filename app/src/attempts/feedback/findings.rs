//! The list of findings.

use assessment::item::Interaction;
use assessment::score::{Finding, Place};
use leptos::prelude::*;

use super::{Scene, rules};
use crate::attempts::prose;
use crate::i18n::{attempt as words, findings as told};
use crate::ui::language_of;

/// Whether the sheet above tells a finding already: options, traits, pairs, edits and boxes carry their reasons there.
fn is_told(finding: &Finding) -> bool {
    matches!(
        finding.place,
        Place::Option { .. }
            | Place::Trait { .. }
            | Place::Verdict
            | Place::Pair { .. }
            | Place::Entry { .. }
            | Place::Source { .. }
            | Place::Box { .. }
    )
}

pub(super) fn findings(scene: Scene) -> AnyView {
    let rows: Vec<_> = scene.score.findings.iter().filter(|finding| !is_told(finding)).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = rows.into_iter().map(|finding| row(scene, finding)).collect_view();
    view! {
        <section class="findings">
            {scene.title(words::findings(scene.locale))}
            <ul>{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(scene: Scene, finding: &Finding) -> AnyView {
    let locale = scene.locale;
    let note = told::note(locale, &finding.note);
    let given = finding.given.as_ref().map(|given| {
        view! { <span class="given"><span class="visually-hidden">{words::given(locale)}</span><del lang=language_of(given)>{given.clone()}</del></span> }
    });
    let due = finding.due.as_ref().map(|due| {
        view! { <span class="due"><span class="visually-hidden">{words::due(locale)}</span><ins lang=language_of(due)>{due.clone()}</ins></span> }
    });
    let arrow = (given.is_some() && due.is_some()).then_some(view! { <span aria-hidden="true">" → "</span> });
    let layer = match finding.layer {
        assessment::score::Layer::Meaning => "meaning",
        assessment::score::Layer::Format => "format",
    };
    view! {
        <li class="finding">
            <p class="finding-head">
                <span class="layer" data-layer=layer>{told::layer(locale, finding.layer)}</span>
                " "
                <span class="finding-place">{place(scene, &finding.place)}</span>
                " "
                {rules::link(scene, &finding.rule)}
            </p>
            <p class="finding-note" lang=language_of(&note)>{prose::line(&note)}</p>
            <p class="finding-change">{given}{arrow}{due}</p>
        </li>
    }
    .into_any()
}

/// Where a finding lies, in words that fit the question.
fn place(scene: Scene, place: &Place) -> String {
    let locale = scene.locale;
    match (&scene.question.interaction, place) {
        (Interaction::Cloze { pieces }, Place::Gap { id }) => {
            told::gap(locale, super::cloze::gap_number(pieces, id).unwrap_or(1))
        }
        (_, place) => told::place(locale, place),
    }
}
