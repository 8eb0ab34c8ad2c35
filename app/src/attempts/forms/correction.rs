//! Mending a text.

use assessment::response::CORRECTION_LIMIT;
use leptos::prelude::*;

use crate::i18n::{Locale, attempt as words};
use crate::ui::language_of;

/// The text to read, the same text to mend, and the way to say that nothing is to be mended. The field comes empty: the
/// children of a `<textarea>` are not escaped in Leptos' server HTML, so the runner fills it from the attribute.
pub(in crate::attempts) fn correction(text: &str, locale: Locale) -> AnyView {
    let lang = language_of(text);
    view! {
        <p class="correction-source" lang=lang>
            <span class="visually-hidden">{words::source_text(locale)}": "</span>
            {text.to_owned()}
        </p>
        <textarea
            class="text-area"
            name="text"
            rows="4"
            maxlength=CORRECTION_LIMIT.to_string()
            aria-label=words::corrected_text(locale)
            lang=lang
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            data-initial=text.to_owned()
        ></textarea>
        <label class="option">
            <input r#type="checkbox" name="none" value="yes" />
            <span class="option-text">{words::nothing_to_mend(locale)}</span>
        </label>
    }
    .into_any()
}
