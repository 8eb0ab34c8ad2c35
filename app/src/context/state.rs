//! What every handler may use.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::FromRef;
use service::Service;

/// Names of the built files, as `target/site/manifest.json` lists them.
#[derive(Clone, Debug, Default, serde::Deserialize)]
pub struct Assets {
    /// Module that wakes the runner.
    pub boot: String,
    /// Module that draws boxes on a picture.
    #[serde(default)]
    pub boxes: String,
    /// Glue of the WASM.
    pub script: String,
    /// The WASM.
    pub wasm: String,
    /// The style sheet.
    pub style: String,
    /// The sheet that the instructors' pages load besides.
    pub studio_style: String,
    /// Small modules that single pages load, by name.
    pub modules: BTreeMap<String, String>,
}

/// Shared by all handlers.
#[derive(Clone)]
pub struct AppState {
    /// The use cases.
    pub service: Service,
    /// Names of the built files.
    pub assets: Arc<Assets>,
    /// Where the site is reached from outside, without a slash at the end.
    pub public_url: Arc<str>,
    /// Whether it is reached by TLS: cookies are Secure then.
    pub secure: bool,
    /// Whether a proxy in front sets `X-Forwarded-For`.
    pub behind_proxy: bool,
}

impl FromRef<AppState> for Service {
    fn from_ref(state: &AppState) -> Self {
        state.service.clone()
    }
}
