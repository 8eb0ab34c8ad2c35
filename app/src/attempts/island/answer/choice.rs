//! Choosing options.

use assessment::Response;
use assessment::item::ChoiceOption;
use leptos::prelude::*;

use super::stem_id;
use crate::attempts::island::prose;
use crate::attempts::island::saver::Pace;
use crate::attempts::island::session::Session;
use crate::attempts::island::slot::Slot;
use crate::i18n::attempt as words;

fn chosen(slot: Slot) -> Vec<String> {
    slot.response.with(|response| match response {
        Some(Response::Choice { chosen }) => chosen.clone(),
        _ => Vec::new(),
    })
}

pub(super) fn controls(session: Session, slot: Slot, multiple: bool, options: &[ChoiceOption]) -> AnyView {
    let locale = session.locale;
    let name = ["choice-", &(slot.index + 1).to_string()].concat();
    let cleared = RwSignal::new(Vec::new());
    let give = move |chosen| session.respond(slot, Response::Choice { chosen }, Pace::Now);
    let pick = move |id: &str, on: bool| {
        let mut now = if multiple { untrack(|| chosen(slot)) } else { Vec::new() };
        now.retain(|other| other != id);
        if on {
            now.push(id.to_owned());
        }
        cleared.set(Vec::new());
        give(now);
    };
    let rows = options
        .iter()
        .enumerate()
        .map(|(index, option)| {
            let id = StoredValue::new(option.id.clone());
            let is_chosen = move || id.with_value(|id| chosen(slot).contains(id));
            view! {
                <label class="option">
                    <input
                        r#type=if multiple { "checkbox" } else { "radio" }
                        name=name.clone()
                        checked=untrack(is_chosen)
                        prop:checked=is_chosen
                        on:change:target=move |event| id.with_value(|id| pick(id, event.target().checked()))
                    />
                    <span class="option-number" aria-hidden="true">{index + 1}</span>
                    <span class="option-text" lang="ko">{prose::line(&option.text)}</span>
                </label>
            }
        })
        .collect_view();
    let clear = move |_| {
        cleared.set(untrack(|| chosen(slot)));
        give(Vec::new());
    };
    let bring_back = move |_| {
        let before = cleared.get_untracked();
        cleared.set(Vec::new());
        give(before);
    };
    view! {
        <fieldset class="answers options digits" aria-describedby=stem_id(slot) disabled=move || session.is_locked(slot)>
            <legend>{if multiple { words::choose_all(locale) } else { words::choose_one(locale) }}</legend>
            {rows}
            <p class="answer-tools">
                <button r#type="button" class="quiet" hidden=move || chosen(slot).is_empty() on:click=clear>
                    {words::clear_choice(locale)}
                </button>
                <button r#type="button" class="quiet" hidden=move || cleared.with(Vec::is_empty) on:click=bring_back>
                    {words::undo(locale)}
                </button>
            </p>
        </fieldset>
    }
    .into_any()
}
