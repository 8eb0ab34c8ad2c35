//! The browser side: a panic hook, and the islands of `app`.

use wasm_bindgen::prelude::wasm_bindgen;

// Islands are exported by the crate that defines them; naming it keeps the linker from dropping it.
pub use app;

/// Called by `boot.js` before the islands wake.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
