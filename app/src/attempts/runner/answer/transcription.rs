//! Writing down what is heard.

use crate::attempts::runner::erased::{click, says, truth};
use assessment::Response;
use assessment::response::TRANSCRIPT_LIMIT;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

use super::palette::{Sign, signs};
use super::{field_id, pace, stem_id};
use crate::attempts::runner::browser::dom;
use crate::attempts::runner::marks::code_points;
use crate::attempts::runner::session::Session;
use crate::attempts::runner::slot::Slot;
use crate::attempts::runner::view::Word;
use crate::i18n::attempt as words;
use crate::ui::{TextArea, Typed};

fn text(slot: Slot) -> String {
    slot.response.with(|response| match response {
        Some(Response::Transcription { text }) => text.clone(),
        _ => String::new(),
    })
}

/// Puts a sign in at the cursor, around what is selected. The browser types it, so its undo can take it back.
fn put_in(field: &str, sign: Sign) {
    let Some(area) = dom::by_id::<HtmlTextAreaElement>(field) else { return };
    drop(area.focus());
    let start = area.selection_start().ok().flatten().unwrap_or_default();
    let end = area.selection_end().ok().flatten().unwrap_or(start);
    let text = area.value();
    let units: Vec<u16> = text.encode_utf16().collect();
    let inside = units.get(start as usize..end as usize).map(String::from_utf16_lossy).unwrap_or_default();
    let put = [sign.before, &inside, sign.behind].concat();
    let typed = document().dyn_into::<HtmlDocument>().is_ok_and(|document| {
        document.exec_command_with_show_ui_and_value("insertText", false, &put).unwrap_or(false)
    });
    if !typed {
        drop(area.set_range_text_with_start_and_end(&put, start, end));
        let init = web_sys::EventInit::new();
        init.set_bubbles(true);
        if let Ok(event) = web_sys::Event::new_with_event_init_dict("input", &init) {
            drop(area.dispatch_event(&event));
        }
    }
    let cursor = start + code_points::to_utf16(sign.before, usize::MAX) + (end - start);
    drop(area.set_selection_range(cursor, cursor));
}

pub(super) fn controls(session: Session, slot: Slot, pack: &str) -> AnyView {
    let locale = session.locale;
    let type_in = move |typed: Typed| {
        let pace = pace(&typed);
        session.respond(slot, Response::Transcription { text: typed.text }, pace);
    };
    let buttons = signs(pack)
        .iter()
        .map(|&sign| {
            let shown = [sign.before, sign.behind].concat();
            view! {
                // Pressing a button must not take the focus, and with it the cursor, out of the text.
                <button
                    r#type="button"
                    on:pointerdown=|event| event.prevent_default()
                    on:click=click(move |_| put_in(&field_id(slot), sign))
                >
                    <code>{shown}</code>
                    " "
                    <span>{session.word(sign.title)}</span>
                </button>
            }
            .into_any()
        })
        .collect_view();
    let count = move || words::characters(locale, code_points::count(&text(slot)), TRANSCRIPT_LIMIT);
    let counter = [&field_id(slot), "-count"].concat();
    view! {
        <fieldset class="answers" aria-describedby=stem_id(slot) disabled=truth(move || session.is_locked(slot))>
            <legend>{session.word(Word::Transcribe)}</legend>
            <TextArea
                id=field_id(slot)
                label=words::transcript(locale)
                described_by=counter.clone()
                rows=4
                value=says(move || text(slot))
                on_input=type_in
            />
            <p class="counter" id=counter>{says(count)}</p>
            <div class="palette" role="group" aria-label=words::signs(locale)>{buttons}</div>
        </fieldset>
    }
    .into_any()
}
