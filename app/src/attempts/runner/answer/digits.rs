//! Choosing with the keys 1 … 9.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, KeyboardEvent};

use crate::attempts::runner::browser::{dom, keys};

/// Clicks the option that a digit names: of the group that has the focus, else of the question's options. The keys
/// work only while the focus is inside the question, and never while text is typed (WCAG 2.1.4).
pub(crate) fn choose_by_digit(event: &KeyboardEvent) {
    let (Some(digit), Some(target)) = (keys::digit(event), dom::target(event)) else { return };
    if dom::takes_text(&target) {
        return;
    }
    let group = target.closest(".digits").ok().flatten().or_else(|| dom::find::<Element>(".options.digits"));
    let Some(inputs) = group.and_then(|group| group.query_selector_all("input").ok()) else { return };
    let Some(input) = inputs.item(digit - 1).and_then(|node| node.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    if !input.matches(":disabled").unwrap_or(true) {
        event.prevent_default();
        drop(input.focus());
        input.click();
    }
}
