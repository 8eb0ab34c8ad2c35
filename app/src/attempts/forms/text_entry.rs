//! Typing a short answer.

use leptos::prelude::*;

use crate::i18n::{Locale, attempt as words};

/// Id of the example that describes the field.
const EXAMPLE: &str = "entry-example";

/// A field of one line, with an example of the form wanted. Enter in it goes on.
pub(in crate::attempts) fn text_entry(placeholder: Option<&str>, locale: Locale) -> AnyView {
    let example =
        placeholder.map(|form| view! { <p class="entry-form" id=EXAMPLE lang="ko">{form.to_owned()}</p> });
    view! {
        <input
            class="text-field"
            r#type="text"
            name="text"
            aria-label=words::answer(locale)
            aria-describedby=example.is_some().then_some(EXAMPLE)
            spellcheck="false"
            autocapitalize="off"
            autocomplete="off"
            data-enter=""
        />
        {example}
    }
    .into_any()
}
