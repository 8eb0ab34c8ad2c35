//! What practice is expected to bring, and the way to it.

use assessment::DomainId;
use leptos::prelude::*;

use crate::i18n::{Locale, learn, readiness as words};
use crate::ui::numbers::share;
use crate::ui::practise::{Drill, Practise};

/// A gain below this share reads as nothing: it rounds to 0 or is within the noise of the growth found.
const LEAST: f64 = 0.005;

/// The expected gain of ten more items in a domain, with the button that begins them.
#[component]
pub(super) fn Gain(
    /// The domain.
    domain: DomainId,
    /// What the practice is for, for those who hear the button alone.
    about: String,
    /// The expected change of the chance of passing, −1 … 1.
    gain: Option<f64>,
    /// Whether practising here brings the most of all that the page offers.
    #[prop(default = false)]
    main: bool,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let sentence = match gain.filter(|gain| *gain >= LEAST) {
        Some(gain) => words::gain(locale, &share(gain)),
        None => words::no_gain(locale).to_owned(),
    };
    view! {
        <div class="gain">
            <p>{sentence}</p>
            <Practise drill=Drill::of(&domain) label=learn::practise_now(locale) about=about main=main />
        </div>
    }
}
