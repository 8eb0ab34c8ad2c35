//! Elements, listeners and the address.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget, HtmlElement};

use super::timer;

/// The element with this id.
pub(crate) fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The first element that a selector finds.
pub(crate) fn find<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok()??.dyn_into().ok()
}

/// Moves the focus to an element once the page is drawn anew.
pub(crate) fn focus(id: &'static str) {
    timer::drawn(move || {
        if let Some(element) = by_id::<HtmlElement>(id) {
            drop(element.focus());
        }
    });
}

/// Listens as long as the page lives.
pub(crate) fn listen(target: &EventTarget, name: &str, work: impl FnMut(Event) + 'static) {
    let work = Closure::<dyn FnMut(Event)>::new(work);
    drop(target.add_event_listener_with_callback(name, work.as_ref().unchecked_ref()));
    work.forget();
}

/// Whether a dialog stands over the page.
pub(crate) fn has_dialog() -> bool {
    find::<Element>("dialog[open]").is_some()
}

/// The element an event happened on.
pub(crate) fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Moves the focus to the next or previous of the elements that a selector finds, round and round. All of them must be
/// in sight.
pub(crate) fn rove(event: &Event, selector: &str, forward: bool) {
    let (Some(target), Ok(stops)) = (target(event), document().query_selector_all(selector)) else { return };
    let stops: Vec<HtmlElement> =
        (0..stops.length()).filter_map(|index| stops.item(index)?.dyn_into().ok()).collect();
    let Some(place) = stops.iter().position(|stop| stop.is_same_node(Some(&target))) else { return };
    let step = if forward { 1 } else { stops.len() - 1 };
    drop(stops[(place + step) % stops.len()].focus());
}

/// Whether text is typed into this element.
pub(crate) fn takes_text(element: &Element) -> bool {
    let is_text_input = || {
        let kind = element.get_attribute("type");
        element.tag_name() == "INPUT" && !matches!(kind.as_deref(), Some("radio" | "checkbox"))
    };
    matches!(element.tag_name().as_str(), "TEXTAREA" | "SELECT") || is_text_input()
}

/// The fragment of the address.
pub(crate) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Puts a fragment into the address, with or without a new entry in the history.
pub(crate) fn set_fragment(fragment: &str, is_new: bool) {
    let Ok(history) = window().history() else { return };
    let nothing = wasm_bindgen::JsValue::NULL;
    drop(if is_new {
        history.push_state_with_url(&nothing, "", Some(fragment))
    } else {
        history.replace_state_with_url(&nothing, "", Some(fragment))
    });
}

/// Goes to another page; the back button does not return to this one.
pub(crate) fn replace_page(url: &str) {
    drop(window().location().replace(url));
}
