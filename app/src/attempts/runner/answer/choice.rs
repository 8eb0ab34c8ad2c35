//! Choosing options.

use crate::attempts::runner::erased::{change, click, truth};
use assessment::Response;
use leptos::prelude::*;

use super::stem_id;
use crate::attempts::runner::saver::Pace;
use crate::attempts::runner::session::Session;
use crate::attempts::runner::slot::Slot;
use crate::attempts::runner::view::Html;
use crate::i18n::attempt as words;

fn chosen(slot: Slot) -> Vec<String> {
    slot.response.with(|response| match response {
        Some(Response::Choice { chosen }) => chosen.clone(),
        _ => Vec::new(),
    })
}

pub(super) fn controls(session: Session, slot: Slot, multiple: bool, options: &[(String, Html)]) -> AnyView {
    let locale = session.locale;
    let name = ["choice-", &(slot.index + 1).to_string()].concat();
    let cleared = RwSignal::new(None::<Response>);
    let give = move |chosen| session.respond(slot, Response::Choice { chosen }, Pace::Now);
    let pick = move |id: &str, on: bool| {
        let mut now = if multiple { untrack(|| chosen(slot)) } else { Vec::new() };
        now.retain(|other| other != id);
        if on {
            now.push(id.to_owned());
        }
        cleared.set(None);
        give(now);
    };
    let rows = options
        .iter()
        .enumerate()
        .map(|(index, (id, text))| {
            let id = StoredValue::new(id.clone());
            let is_chosen = move || id.with_value(|id| chosen(slot).contains(id));
            view! {
                <label class="option">
                    <input
                        r#type=if multiple { "checkbox" } else { "radio" }
                        name=name.clone()
                        checked=untrack(is_chosen)
                        prop:checked=truth(is_chosen)
                        on:change=change(move |event| id.with_value(|id| pick(id, event_target_checked(&event))))
                    />
                    <span class="option-number" aria-hidden="true">{index + 1}</span>
                    <span class="option-text" lang="ko" inner_html=text.inner()></span>
                </label>
            }
            .into_any()
        })
        .collect_view();
    let clear = move |_| {
        cleared.set(slot.response.get_untracked());
        give(Vec::new());
    };
    let bring_back = move |_| {
        if let Some(before) = cleared.get_untracked() {
            cleared.set(None);
            session.respond(slot, before, Pace::Now);
        }
    };
    view! {
        <fieldset class="answers options digits" aria-describedby=stem_id(slot) disabled=truth(move || session.is_locked(slot))>
            <legend>{if multiple { words::choose_all(locale) } else { words::choose_one(locale) }}</legend>
            {rows}
            <p class="answer-tools">
                <button r#type="button" class="quiet" hidden=truth(move || chosen(slot).is_empty()) on:click=click(clear)>
                    {words::clear_choice(locale)}
                </button>
                <button r#type="button" class="quiet" hidden=truth(move || cleared.with(Option::is_none)) on:click=click(bring_back)>
                    {words::undo(locale)}
                </button>
            </p>
        </fieldset>
    }
    .into_any()
}
