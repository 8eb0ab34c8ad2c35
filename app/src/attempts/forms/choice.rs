//! Choosing options.

use assessment::item::ChoiceOption;
use leptos::prelude::*;

use crate::attempts::prose;

/// The options, numbered by the keys that choose them.
pub(in crate::attempts) fn choice(multiple: bool, options: &[ChoiceOption]) -> AnyView {
    let rows = options.iter().enumerate().map(|(index, option)| {
        view! {
            <label class="option">
                <input
                    r#type=if multiple { "checkbox" } else { "radio" }
                    name="chosen"
                    value=option.id.clone()
                />
                <span class="option-number" aria-hidden="true">{index + 1}</span>
                <span class="option-text" lang="ko">{prose::line(&option.text)}</span>
            </label>
        }
    });
    view! { <div class="options digits">{rows.collect_view()}</div> }.into_any()
}
