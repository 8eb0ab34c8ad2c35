//! The way back.

use leptos::prelude::*;

use crate::i18n::{Locale, common};

/// Where the reader is: links to the pages above, and this page's name.
#[component]
pub fn Crumbs(
    /// Pages above this one, outermost first: address and name.
    above: Vec<(String, String)>,
    /// This page.
    #[prop(into)]
    here: String,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let start = ("/".to_owned(), common::start(locale).to_owned());
    let links =
        std::iter::once(start).chain(above).map(|(href, name)| view! { <li><a href=href>{name}</a></li> });
    view! {
        <nav class="crumbs" aria-label=common::crumbs(locale)>
            <ol>{links.collect_view()}<li aria-current="page">{here}</li></ol>
        </nav>
    }
}
