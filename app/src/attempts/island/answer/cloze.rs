//! Filling gaps, typed or chosen from a drop-down.

use std::collections::BTreeMap;

use assessment::Response;
use assessment::item::{ClozeGap, ClozePiece};
use leptos::prelude::*;

use super::{field_id, pace, stem_id};
use crate::attempts::island::saver::Pace;
use crate::attempts::island::session::Session;
use crate::attempts::island::slot::Slot;
use crate::i18n::attempt as words;
use crate::ui::{TextField, Typed};

/// Characters a typed gap shows at once.
const WIDTH: u32 = 12;

fn gaps(slot: Slot) -> BTreeMap<String, String> {
    slot.response.with(|response| match response {
        Some(Response::Cloze { gaps }) => gaps.clone(),
        _ => BTreeMap::new(),
    })
}

fn fill(session: Session, slot: Slot, id: &str, text: String, pace: Pace) {
    let mut gaps = untrack(|| gaps(slot));
    if text.is_empty() {
        gaps.remove(id);
    } else {
        gaps.insert(id.to_owned(), text);
    }
    session.respond(slot, Response::Cloze { gaps }, pace);
}

pub(super) fn controls(session: Session, slot: Slot, pieces: &[ClozePiece]) -> AnyView {
    let mut number = 0;
    let pieces = pieces
        .iter()
        .map(|piece| match piece {
            ClozePiece::Text { text } => text.clone().into_any(),
            ClozePiece::Gap(gap) => {
                number += 1;
                self::gap(session, slot, gap, number)
            }
        })
        .collect_view();
    view! {
        <fieldset class="answers" aria-describedby=stem_id(slot) disabled=move || session.is_locked(slot)>
            <legend>{words::fill_gaps(session.locale)}</legend>
            <p class="cloze" lang="ko">{pieces}</p>
        </fieldset>
    }
    .into_any()
}

fn gap(session: Session, slot: Slot, gap: &ClozeGap, number: usize) -> AnyView {
    let label = words::gap(session.locale, number);
    let field = [&field_id(slot), "-", &gap.id].concat();
    let id = StoredValue::new(gap.id.clone());
    let text = move || id.with_value(|id| gaps(slot).remove(id).unwrap_or_default());
    if gap.options.is_empty() {
        let type_in = move |typed: Typed| {
            let pace = pace(&typed);
            id.with_value(|id| fill(session, slot, id, typed.text, pace));
        };
        return view! {
            <TextField class="gap" id=field label=label size=WIDTH value=Signal::derive(text) on_input=type_in />
        }
        .into_any();
    }
    let options = gap
        .options
        .iter()
        .map(|option| {
            let own = StoredValue::new(option.clone());
            let is_chosen = move || own.with_value(|own| *own == text());
            view! {
                <option value=option.clone() selected=untrack(is_chosen) prop:selected=is_chosen>
                    {option.clone()}
                </option>
            }
        })
        .collect_view();
    let choose = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        id.with_value(|id| fill(session, slot, id, text, Pace::Now));
    };
    view! {
        <select class="gap" id=field aria-label=label on:change=choose>
            <option value="" prop:selected=move || text().is_empty()>{words::choose(session.locale)}</option>
            {options}
        </select>
    }
    .into_any()
}
