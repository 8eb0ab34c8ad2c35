//! Clocks and timers.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::JsValue;

/// The browser's clock in milliseconds since 1970.
pub(crate) fn now() -> i64 {
    js_sys::Date::now() as i64
}

/// Minutes that the reader's time zone is behind UTC.
pub(crate) fn zone() -> i64 {
    js_sys::Date::new_0().get_timezone_offset() as i64
}

/// Chance, 0 … 999.
pub(crate) fn chance() -> u32 {
    (js_sys::Math::random() * 1_000.0) as u32
}

/// Does `work` once after `millis`; the number can cancel it.
pub(crate) fn after(millis: u32, work: impl FnOnce() + 'static) -> i32 {
    let work = Closure::once_into_js(work);
    let millis = i32::try_from(millis).unwrap_or(i32::MAX);
    let timer = leptos::prelude::window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(work.unchecked_ref(), millis);
    timer.unwrap_or_default()
}

/// Cancels what [`after`] began.
pub(crate) fn cancel(timer: i32) {
    leptos::prelude::window().clear_timeout_with_handle(timer);
}

/// Does `work` every `millis` as long as the page lives, or until it says `false`.
pub(crate) fn every(millis: u32, mut work: impl FnMut() -> bool + 'static) {
    after(millis, move || {
        if work() {
            every(millis, work);
        }
    });
}

/// Does `work` when the page has been drawn anew.
pub(crate) fn drawn(work: impl FnOnce() + 'static) {
    let work = Closure::once_into_js(work);
    drop(leptos::prelude::window().request_animation_frame(work.unchecked_ref()));
}

/// When this page's own request was sent and its answer began, by the browser's clock.
pub(crate) fn page_times() -> Option<(i64, i64)> {
    let performance = js_sys::Reflect::get(&leptos::prelude::window(), &"performance".into()).ok()?;
    let origin = number(&performance, "timeOrigin")?;
    let entries: js_sys::Function =
        js_sys::Reflect::get(&performance, &"getEntriesByType".into()).ok()?.dyn_into().ok()?;
    let entry: js_sys::Array = entries.call1(&performance, &"navigation".into()).ok()?.dyn_into().ok()?;
    let entry = entry.get(0);
    let at = |name| Some((origin + number(&entry, name)?) as i64);
    Some((at("requestStart")?, at("responseStart")?))
}

fn number(object: &JsValue, name: &str) -> Option<f64> {
    js_sys::Reflect::get(object, &name.into()).ok()?.as_f64()
}
