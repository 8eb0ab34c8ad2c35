//! A field in which text is typed, safe for Korean input and for undo.
//!
//! The browser owns the text while somebody types: it is written into the field only when it differs, so a syllable
//! under composition is never disturbed and the field's own undo keeps working.
//!
//! Leptos 0.8 does not escape the children of `<textarea>` in server HTML (leptos #4730), so a value is never written as
//! a child. The server leaves the element empty with the text in an escaped attribute; the browser sets the value once
//! it is awake. Text is typed only in the runner, so nothing is lost without script.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What stands in a field after a keystroke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The whole text.
    pub text: String,
    /// Whether its last syllable is still being composed.
    pub composing: bool,
}

fn is_composing(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing)
}

/// A multi-line text field.
#[component]
pub fn TextArea(
    /// The text.
    #[prop(into)]
    value: Signal<String>,
    /// Told the whole text on every input.
    on_input: impl Fn(Typed) + Clone + 'static,
    /// Id, for a label.
    #[prop(into)]
    id: String,
    /// Name for assistive technology when no label points at it.
    #[prop(optional, into)]
    label: Option<String>,
    /// Ids of what describes it.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// Lines shown.
    #[prop(default = 3)]
    rows: u32,
    /// Language of the text, for spelling and speech.
    #[prop(optional, into)]
    lang: Option<String>,
) -> impl IntoView {
    let field = NodeRef::<html::Textarea>::new();
    Effect::new(move |_| {
        let text = value.get();
        if let Some(field) = field.get()
            && field.value() != text
        {
            field.set_value(&text);
        }
    });
    let on_end = on_input.clone();
    view! {
        <textarea
            class="text-area"
            id=id
            aria-label=label
            aria-describedby=described_by
            rows=rows
            lang=lang
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            data-value=value.get_untracked()
            node_ref=field
            on:input:target=move |event| {
                on_input(Typed { text: event.target().value(), composing: is_composing(&event) });
            }
            on:compositionend:target=move |event| {
                on_end(Typed { text: event.target().value(), composing: false });
            }
        ></textarea>
    }
}
