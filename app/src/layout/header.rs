//! The header of the site.

use leptos::prelude::*;

use crate::context::Visitor;
use crate::i18n::common;

/// Name of the site and the ways through it.
#[component]
pub fn SiteHeader(
    /// Who asks.
    visitor: Visitor,
) -> impl IntoView {
    let locale = visitor.locale;
    let has_account = visitor.actor.as_ref().is_some_and(|actor| !actor.is_guest());
    let account = if has_account {
        ("/settings", common::settings(locale))
    } else {
        ("/login", common::login(locale))
    };
    let links = [
        ("/gates", common::gates(locale)),
        ("/notebook", common::notebook(locale)),
        ("/progress", common::progress(locale)),
        account,
    ];
    let links = links.map(|(href, name)| {
        view! { <li><a href=href aria-current=current(&visitor.path, href)>{name}</a></li> }
    });
    view! {
        <header class="site-header">
            <div class="site-header-inside">
                <a class="site-name" href="/" aria-current=(visitor.path == "/").then_some("page")>
                    <svg class="site-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <path d="M6 27V5h20v22" />
                        <path class="site-mark-sill" d="M2 27h28" />
                    </svg>
                    {common::site_name(locale)}
                </a>
                <nav aria-label=common::navigation(locale)><ul>{links.collect_view()}</ul></nav>
            </div>
        </header>
    }
}

/// `page` for the page itself, `true` for the pages below it.
fn current(path: &str, href: &str) -> Option<&'static str> {
    let path = path.split('?').next().unwrap_or_default();
    match path.strip_prefix(href)? {
        "" => Some("page"),
        rest if rest.starts_with('/') => Some("true"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_page_from_the_pages_below() {
        assert_eq!(current("/gates", "/gates"), Some("page"));
        assert_eq!(current("/gates/legal/legal-80?x=1", "/gates"), Some("true"));
        assert_eq!(current("/gatesx", "/gates"), None);
        assert_eq!(current("/", "/gates"), None);
    }
}
