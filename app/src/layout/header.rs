//! The header of the site.

use leptos::prelude::*;

use service::Role;

use crate::context::Visitor;
use crate::i18n::{common, notices, studio};

/// Name of the site and the ways through it.
#[component]
pub fn SiteHeader(
    /// Who asks.
    visitor: Visitor,
    /// How many notices the visitor has not read.
    unread: u32,
) -> impl IntoView {
    let locale = visitor.locale;
    let has_account = visitor.actor.as_ref().is_some_and(|actor| !actor.is_guest());
    let account =
        if has_account { ("/settings", common::settings(locale)) } else { ("/login", common::login(locale)) };
    let teaches = visitor.actor.as_ref().is_some_and(|actor| actor.role != Role::Learner);
    let links = [
        ("/gates", common::gates(locale)),
        ("/notebook", common::notebook(locale)),
        ("/progress", common::progress(locale)),
    ];
    let studio = teaches.then(|| ("/studio", studio::studio(locale)));
    let links = links.into_iter().chain(studio).chain([account]).map(|(path, name)| {
        let href = if path == "/login" { login(&visitor.path) } else { path.to_owned() };
        view! { <li><a href=href aria-current=current(&visitor.path, path)>{name}</a></li> }
    });
    let told = (unread > 0).then(|| {
        view! {
            <li><a href="/notices" aria-current=current(&visitor.path, "/notices")>
                {notices::notices(locale)}
                <span class="unread" aria-hidden="true">{unread.min(99)}</span>
                <span class="visually-hidden">{format!(" ({})", notices::unread(locale, unread))}</span>
            </a></li>
        }
    });
    view! {
        <header class="site-header">
            <div class="site-header-inside">
                <a class="site-name" href="/" aria-current=(visitor.path == "/").then_some("page")>
                    <svg class="site-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
                        <path d="M6 27V5h20v22" />
                        <path class="site-mark-sill" d="M2 27h28" />
                    </svg>
                    <span class="site-name-word">{common::site_name(locale)}</span>
                </a>
                <nav aria-label=common::navigation(locale)><ul>{links.collect_view()}{told}</ul></nav>
            </div>
        </header>
    }
}

/// The sign-in page, which comes back to where the reader is.
fn login(path: &str) -> String {
    let path = path.split('?').next().unwrap_or_default();
    let plain = path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-_".contains(&byte));
    let comes_back = plain && !matches!(path, "/" | "/login" | "/signup" | "/password-reset");
    if comes_back { format!("/login?next={path}") } else { "/login".to_owned() }
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
    fn sign_in_comes_back_to_plain_paths_only() {
        assert_eq!(login("/gates/legal/legal-80?x=1"), "/login?next=/gates/legal/legal-80");
        for path in ["/", "/login?next=/gates", "/signup", "/a&b", "/%ea%b0%80"] {
            assert_eq!(login(path), "/login");
        }
    }

    #[test]
    fn tells_the_page_from_the_pages_below() {
        assert_eq!(current("/gates", "/gates"), Some("page"));
        assert_eq!(current("/gates/legal/legal-80?x=1", "/gates"), Some("true"));
        assert_eq!(current("/gatesx", "/gates"), None);
        assert_eq!(current("/", "/gates"), None);
    }
}
