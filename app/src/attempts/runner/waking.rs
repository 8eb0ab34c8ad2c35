//! From the server's drawing to one that works.
//!
//! The runner is drawn anew rather than hydrated: what hydration needs (a second way to build every view) was half of
//! the WASM. Both drawings come from the same components and the same data, so nothing on the screen moves.

use web_sys::Element;

use super::browser::dom;
use super::root::{STAND, START, runner};
use super::view::Start;
use super::wire::{Given, read_start};

/// Wakes the runner of this page, if there is one.
pub fn wake() {
    let (Some(stand), Some(start)) =
        (dom::by_id::<web_sys::HtmlElement>(STAND), dom::by_id::<Element>(START))
    else {
        return;
    };
    let given = start.text_content().as_deref().and_then(Given::parse);
    let Some(Start { attempt, locale }) = given.as_ref().and_then(read_start) else {
        return leptos::logging::error!("the attempt in this page cannot be read");
    };
    stand.replace_children_with_node_0();
    leptos::mount::mount_to(stand, move || runner(&attempt, locale)).forget();
}
