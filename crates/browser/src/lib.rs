//! The browser side: a panic hook, and the attempt runner of `app`.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by `boot.js` once the module is there.
#[wasm_bindgen]
pub fn wake() {
    console_error_panic_hook::set_once();
    app::attempts::runner::wake();
}
