//! For tests of components.

use leptos::prelude::*;

/// The HTML of a view, as a page would hold it.
pub fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view().into_view().to_html());
    owner.cleanup();
    html
}

/// Fails unless every word stands in the HTML.
///
/// # Panics
/// If one does not.
#[track_caller]
pub fn holds(html: &str, words: &[&str]) {
    for word in words {
        assert!(html.contains(word), "`{word}` is missing in:\n{html}");
    }
}
