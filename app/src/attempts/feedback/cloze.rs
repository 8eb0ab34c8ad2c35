//! A cloze text with what was filled in, and each gap with its accepted forms.

use std::collections::BTreeMap;

use assessment::Response;
use assessment::item::{ClozePiece, Interaction};
use assessment::score::{EntrySolution, Place};
use leptos::prelude::*;

use super::{Scene, entry};
use crate::i18n::attempt as words;

/// Number of a gap, from 1.
pub(super) fn gap_number(pieces: &[ClozePiece], id: &str) -> Option<usize> {
    let gaps = pieces.iter().filter_map(|piece| match piece {
        ClozePiece::Gap(gap) => Some(gap),
        ClozePiece::Text { .. } => None,
    });
    gaps.enumerate().find(|(_, gap)| gap.id == id).map(|(index, _)| index + 1)
}

pub(super) fn sheet(scene: Scene, solutions: &BTreeMap<String, EntrySolution>) -> AnyView {
    let Interaction::Cloze { pieces } = &scene.question.interaction else { return ().into_any() };
    let text = pieces.iter().map(|piece| shown(scene, piece)).collect_view();
    let rows = pieces.iter().filter_map(|piece| match piece {
        ClozePiece::Gap(gap) => Some((gap_number(pieces, &gap.id)?, solutions.get(&gap.id)?)),
        ClozePiece::Text { .. } => None,
    });
    let rows = rows.map(|(number, solution)| {
        view! {
            <dt>{words::gap(scene.locale, number)}</dt>
            <dd>{entry::accepted(solution)} {entry::reason(scene, solution)}</dd>
        }
    });
    let rows = rows.collect_view();
    view! {
        <p class="cloze sheet-cloze" lang="ko">{text}</p>
        <dl class="sheet-entry">{rows}</dl>
    }
    .into_any()
}

/// Text as it stands; a gap with what was filled in.
fn shown(scene: Scene, piece: &ClozePiece) -> AnyView {
    let gap = match piece {
        ClozePiece::Text { text } => return text.clone().into_any(),
        ClozePiece::Gap(gap) => gap,
    };
    let given = match scene.response {
        Some(Response::Cloze { gaps }) => gaps.get(&gap.id).map(|text| text.trim()).unwrap_or_default(),
        _ => "",
    };
    let missed = scene.score.findings.iter().any(|f| matches!(&f.place, Place::Gap { id } if id == &gap.id));
    let (grade, sign) = if missed { ("wrong", " ✕") } else { ("right", " ○") };
    let text = if given.is_empty() { words::blank(scene.locale) } else { given };
    view! { <span class="gap-given" data-grade=grade>{text.to_owned()}<span aria-hidden="true">{sign}</span></span> }
        .into_any()
}
