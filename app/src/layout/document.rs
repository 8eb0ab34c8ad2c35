//! The HTML document.

use std::sync::Arc;

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use super::footer::SiteFooter;
use super::header::SiteHeader;
use crate::context::{Assets, Page, Visitor};
use crate::i18n::common;

/// Prefetches what the reader is about to open; only reading pages, never anything that changes state.
const SPECULATION_RULES: &str = r#"{"prefetch":[{"where":{"and":[{"href_matches":"/*"},{"not":{"href_matches":"/attempts/*"}},{"not":{"href_matches":"/api/*"}},{"not":{"href_matches":"/settings/export*"}}]},"eagerness":"moderate"}]}"#;

/// The HTML document around a page's body.
#[component]
pub fn Document(
    /// Names of the built files.
    assets: Arc<Assets>,
    /// Who asks.
    visitor: Visitor,
    /// How many notices the visitor has not read.
    unread: u32,
    /// Title and kind.
    page: Page,
    /// The body.
    children: Children,
) -> impl IntoView {
    // Nothing hydrates: this keeps hydration marks out of the HTML.
    if let Some(shared) = Owner::current_shared_context() {
        shared.set_is_hydrating(false);
    }
    let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
    let launched_by = visitor.actor.as_ref().and_then(|actor| actor.platform.as_deref());
    content_security_policy(&nonce, &page, launched_by);
    let locale = visitor.locale;
    let title = format!("{} · {}", page.title, common::site_name(locale));
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    let href = |file: &str| format!("/pkg/{file}");
    let boot = page.has_runner.then(|| {
        view! {
            <link rel="modulepreload" href=href(&assets.script) />
            <link rel="preload" href=href(&assets.wasm) r#as="fetch" r#type="application/wasm" crossorigin="anonymous" />
            <script r#type="module" src=href(&assets.boot) nonce=nonce.clone()></script>
        }
    });
    let studio = page.is_studio.then(|| {
        let module = assets.modules.get("studio").map(|file| href(file));
        view! {
            <link rel="stylesheet" href=href(&assets.studio_style) />
            {module.map(|src| view! { <script r#type="module" src=src nonce=nonce.clone()></script> })}
        }
    });
    let boxes = page.has_boxes.then(|| {
        view! { <script r#type="module" src=href(&assets.boxes) nonce=nonce.clone()></script> }
    });
    let chrome = !page.is_attempt;
    view! {
        <!DOCTYPE html>
        <html lang=locale.tag() data-theme=visitor.theme.word()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content" />
                <meta name="color-scheme" content="light dark" />
                // Not as a child: inside a title the marks that Leptos puts between erased views are text.
                <title inner_html=title></title>
                <meta name="description" content=common::description(locale) />
                <link rel="icon" href="/icon.svg" r#type="image/svg+xml" />
                <link rel="stylesheet" href=href(&assets.style) />
                {studio}
                {boot}
                {boxes}
                <script r#type="speculationrules" nonce=nonce>{SPECULATION_RULES}</script>
            </head>
            <body>
                {chrome.then(|| view! { <a class="skip-link" href="#main">{common::skip_to_content(locale)}</a> })}
                {chrome.then(|| view! { <SiteHeader visitor=visitor.clone() unread=unread /> })}
                <main id="main" tabindex="-1">{children()}</main>
                {chrome.then(|| view! { <SiteFooter visitor=visitor.clone() /> })}
            </body>
        </html>
    }
}

/// Scripts only by nonce, nothing from other hosts, no plug-ins; in frames of the learning platform only that launched the
/// session, and of nobody else. WASM needs its own word. Styles may stand
/// in `style=` attributes nowhere: what varies is an SVG attribute or a class.
fn content_security_policy(nonce: &str, page: &Page, launched_by: Option<&str>) {
    let framed_by = page.framed_by.as_deref().or(launched_by).unwrap_or("'none'");
    let sends_to = page.sends_to.as_deref().map(|origin| format!(" {origin}")).unwrap_or_default();
    // Beside the form of an item stands a trial of it, in a frame.
    let frames = if page.is_studio { "frame-src 'self'; " } else { "" };
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval' 'inline-speculation-rules'; \
         style-src 'self'; img-src 'self' data:; media-src 'self' blob:; connect-src 'self'; \
         form-action 'self'{sends_to}; {frames}frame-ancestors {framed_by}; base-uri 'none'; manifest-src 'self'"
    );
    if let (Some(options), Ok(value)) =
        (use_context::<ResponseOptions>(), axum::http::HeaderValue::from_str(&policy))
    {
        options.insert_header(axum::http::header::CONTENT_SECURITY_POLICY, value);
    }
}
