//! The switches for language and theme; plain forms, so that they work without script.

use leptos::prelude::*;

use crate::context::Theme;
use crate::i18n::{Locale, common};

/// A button that changes to the other language and comes back to the same page.
#[component]
pub fn LanguageSwitch(
    /// The language now.
    locale: Locale,
    /// Where to come back to.
    back: String,
) -> impl IntoView {
    let other = match locale {
        Locale::Korean => Locale::English,
        Locale::English => Locale::Korean,
    };
    view! {
        <form method="post" action="/settings/locale">
            <input r#type="hidden" name="back" value=back />
            <div class="switch">
                <button class="switch-button" name="locale" value=other.tag() lang=other.tag()>
                    {common::other_language(locale)}
                </button>
            </div>
        </form>
    }
}

/// Buttons for the system's theme, light and dark; the one in force is pressed.
#[component]
pub fn ThemeSwitch(
    /// The theme now.
    theme: Theme,
    /// The reader's language.
    locale: Locale,
    /// Where to come back to.
    back: String,
) -> impl IntoView {
    let buttons = [
        (Theme::System, common::theme_system(locale)),
        (Theme::Light, common::theme_light(locale)),
        (Theme::Dark, common::theme_dark(locale)),
    ];
    let buttons = buttons.map(|(each, name)| {
        let pressed = if each == theme { "true" } else { "false" };
        view! { <button class="switch-button" name="theme" value=each.word() aria-pressed=pressed>{name}</button> }
    });
    view! {
        <form method="post" action="/settings/theme">
            <input r#type="hidden" name="back" value=back />
            <div class="switch" role="group" aria-label=common::theme(locale)>{buttons.collect_view()}</div>
        </form>
    }
}
