//! Filling gaps, typed or chosen from a drop-down.

use std::collections::BTreeMap;

use crate::attempts::runner::erased::{change, says, truth};
use assessment::Response;
use assessment::item::ClozeGap;
use leptos::prelude::*;

use super::{field_id, pace, stem_id};
use crate::attempts::runner::saver::Pace;
use crate::attempts::runner::session::Session;
use crate::attempts::runner::slot::Slot;
use crate::attempts::runner::view::Piece;
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

pub(super) fn controls(session: Session, slot: Slot, pieces: &[Piece]) -> AnyView {
    let mut number = 0;
    let pieces = pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.clone().into_any(),
            Piece::Gap(gap) => {
                number += 1;
                self::gap(session, slot, gap, number)
            }
        })
        .collect_view();
    view! {
        <fieldset class="answers" aria-describedby=stem_id(slot) disabled=truth(move || session.is_locked(slot))>
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
            <TextField class="gap" id=field label=label size=WIDTH value=says(text) on_input=type_in />
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
                <option value=option.clone() selected=untrack(is_chosen) prop:selected=truth(is_chosen)>
                    {option.clone()}
                </option>
            }
            .into_any()
        })
        .collect_view();
    let choose = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        id.with_value(|id| fill(session, slot, id, text, Pace::Now));
    };
    view! {
        <select class="gap" id=field aria-label=label on:change=change(choose)>
            <option value="" prop:selected=truth(move || text().is_empty())>{words::choose(session.locale)}</option>
            {options}
        </select>
    }
    .into_any()
}
