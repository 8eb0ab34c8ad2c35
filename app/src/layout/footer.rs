//! The footer of the site.

use leptos::prelude::*;

use super::switches::{LanguageSwitch, ThemeSwitch};
use crate::context::Visitor;
use crate::i18n::common;

/// What the site is, and its switches.
#[component]
pub fn SiteFooter(
    /// Who asks.
    visitor: Visitor,
) -> impl IntoView {
    let locale = visitor.locale;
    view! {
        <footer class="site-footer">
            <div class="site-footer-inside">
                <div class="switches">
                    <LanguageSwitch locale=locale back=visitor.path.clone() />
                    <ThemeSwitch theme=visitor.theme locale=locale back=visitor.path.clone() />
                    <a class="quiet-link" href="/settings">{common::settings(locale)}</a>
                </div>
                <p>{common::description(locale)}</p>
                <p>{common::ethics(locale)}" "{common::licence(locale)}</p>
            </div>
        </footer>
    }
}
