//! Typing a short answer.

use crate::attempts::runner::erased::{says, truth};
use assessment::Response;
use assessment::attempt::Behaviour;
use leptos::prelude::*;

use super::{field_id, pace, stem_id};
use crate::attempts::runner::browser::keys;
use crate::attempts::runner::session::Session;
use crate::attempts::runner::slot::Slot;
use crate::i18n::attempt as words;
use crate::ui::{TextField, Typed};

fn text(slot: Slot) -> String {
    slot.response.with(|response| match response {
        Some(Response::TextEntry { text }) => text.clone(),
        _ => String::new(),
    })
}

pub(super) fn controls(session: Session, slot: Slot, placeholder: Option<String>) -> AnyView {
    let type_in = move |typed: Typed| {
        // The end of a composition repeats what the last input told.
        if untrack(|| text(slot)) != typed.text || !typed.composing {
            let pace = pace(&typed);
            session.respond(slot, Response::TextEntry { text: typed.text }, pace);
        }
    };
    // Enter goes on, but never while a syllable is being composed: then it belongs to the input method.
    let enter = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Enter" && keys::is_bare(&event) && !keys::is_composing(&event) {
            event.prevent_default();
            match session.behaviour {
                Behaviour::Practice => session.check(slot),
                Behaviour::Mock => session.go(session.place.get_untracked().after(session.count())),
            }
        }
    };
    let form_id = [&field_id(slot), "-form"].concat();
    view! {
        <fieldset class="answers" aria-describedby=stem_id(slot) disabled=truth(move || session.is_locked(slot))>
            <legend>{words::type_answer(session.locale)}</legend>
            <div on:keydown=enter>
                <TextField
                    id=field_id(slot)
                    label=words::answer(session.locale)
                    described_by=form_id.clone()
                    value=says(move || text(slot))
                    on_input=type_in
                />
            </div>
            {placeholder.map(|form| view! { <p class="entry-form" id=form_id lang="ko">{form}</p> })}
        </fieldset>
    }
    .into_any()
}
