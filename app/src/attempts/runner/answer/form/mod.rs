//! Filling in a form that the server has drawn.
//!
//! The form is plain HTML, so an interaction of this sort needs no views here: what its fields say becomes a
//! response ([`fields`]), and a response that comes from elsewhere is put back into them.

mod fields;
mod moves;

use assessment::Response;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, InputEvent, MouseEvent};

use super::stem_id;
use crate::attempts::runner::browser::dom;
use crate::attempts::runner::erased::{change, click, truth};
use crate::attempts::runner::saver::Pace;
use crate::attempts::runner::session::Session;
use crate::attempts::runner::slot::Slot;
use crate::attempts::runner::view::{Form, Html};
use crate::i18n::attempt as words;

/// Name of the box that says "nothing to mend": it excludes every other field.
const NONE: &str = "none";

pub(super) fn controls(session: Session, slot: Slot, form: Form, legend: &str, html: &Html) -> AnyView {
    let locale = session.locale;
    let root = NodeRef::<html::Div>::new();
    let empty = StoredValue::new(html.inner());
    let cleared = RwSignal::new(None::<Response>);
    Effect::new(move |_| {
        let Some(root) = root.get() else { return };
        slot.response.with(|response| {
            let is_empty = response.as_ref().is_none_or(Response::is_empty);
            if is_empty && matches!(form, Form::Order) {
                root.set_inner_html(&empty.get_value());
            }
            fields::fill(&root, response.as_ref());
        });
    });
    let give = move |response: Response, pace| {
        // A syllable in the making is worth a step only when it changes something.
        let is_new = untrack(|| slot.response.with(|now| now.as_ref() != Some(&response)));
        if is_new || !matches!(pace, Pace::Composing) {
            session.respond(slot, response, pace);
        }
    };
    let read = move |pace| {
        if let Some(root) = root.get_untracked() {
            cleared.set(None);
            give(fields::read(&root, form), pace);
        }
    };
    let type_in = move |event: Event| {
        let Some(target) = dom::target(&event) else { return };
        if fields::is_typed(&target) {
            if let Some(none) = root.get_untracked().and_then(|root| none_of(&root)) {
                none.set_checked(false);
            }
            let composing = event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing);
            read(if composing { Pace::Composing } else { Pace::Typing });
        }
    };
    let pick = move |event: Event| {
        let Some(target) = dom::target(&event) else { return };
        if target.get_attribute("name").as_deref() == Some(NONE) {
            let none = target.unchecked_ref::<HtmlInputElement>().checked();
            let before = slot.response.get_untracked();
            give(Response::Correction { text: String::new(), none }, Pace::Now);
            // What was typed can be had back.
            cleared.set(before.filter(|before| none && !before.is_empty()));
        } else if !fields::is_typed(&target) {
            read(Pace::Now);
        }
    };
    let press = move |event: MouseEvent| {
        let (Some(root), Some(target)) = (root.get_untracked(), dom::target(&event)) else { return };
        if moves::press(&root, &target) {
            read(Pace::Now);
        }
    };
    let clear = move |_: MouseEvent| {
        let before = slot.response.get_untracked();
        give(fields::blank(form), Pace::Now);
        cleared.set(before);
    };
    let bring_back = move |_: MouseEvent| {
        if let Some(before) = cleared.get_untracked() {
            cleared.set(None);
            session.respond(slot, before, Pace::Now);
        }
    };
    view! {
        <fieldset class="answers" aria-describedby=stem_id(slot) disabled=truth(move || session.is_locked(slot))>
            <legend>{legend.to_owned()}</legend>
            <div
                node_ref=root
                inner_html=html.inner()
                on:input=change(type_in)
                on:compositionend:target=move |_| read(Pace::Typing)
                on:change=change(pick)
                on:click=click(press)
            ></div>
            <p class="answer-tools">
                <button r#type="button" class="quiet" hidden=truth(move || !slot.is_answered()) on:click=click(clear)>
                    {words::clear_answer(locale)}
                </button>
                <button r#type="button" class="quiet" hidden=truth(move || cleared.with(Option::is_none)) on:click=click(bring_back)>
                    {words::undo(locale)}
                </button>
            </p>
        </fieldset>
    }
    .into_any()
}

fn none_of(root: &Element) -> Option<HtmlInputElement> {
    root.query_selector("[name=none]").ok()??.dyn_into().ok()
}
