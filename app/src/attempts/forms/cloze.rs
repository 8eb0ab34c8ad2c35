//! Filling gaps, typed or chosen from a drop-down.

use assessment::item::{ClozeGap, ClozePiece};
use leptos::prelude::*;

use crate::i18n::{Locale, attempt as words};

/// Characters a typed gap shows at once.
const WIDTH: u32 = 12;

/// The text with its gaps in reading order.
pub(in crate::attempts) fn cloze(pieces: &[ClozePiece], locale: Locale) -> AnyView {
    let mut number = 0;
    let pieces = pieces.iter().map(|piece| match piece {
        ClozePiece::Text { text } => text.clone().into_any(),
        ClozePiece::Gap(gap) => {
            number += 1;
            self::gap(gap, words::gap(locale, number), locale)
        }
    });
    view! { <p class="cloze" lang="ko">{pieces.collect_view()}</p> }.into_any()
}

fn gap(gap: &ClozeGap, label: String, locale: Locale) -> AnyView {
    let name = gap.id.clone();
    if gap.options.is_empty() {
        return view! {
            <input
                class="gap"
                r#type="text"
                name=name
                aria-label=label
                size=WIDTH.to_string()
                spellcheck="false"
                autocapitalize="off"
                autocomplete="off"
            />
        }
        .into_any();
    }
    let options = gap.options.iter().map(|option| {
        view! { <option value=option.clone()>{option.clone()}</option> }
    });
    view! {
        <select class="gap" name=name aria-label=label>
            <option value="">{words::choose(locale)}</option>
            {options.collect_view()}
        </select>
    }
    .into_any()
}
