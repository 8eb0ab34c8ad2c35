//! The one-click way into practice.

use assessment::{DomainId, RuleId};
use leptos::prelude::*;

use super::language_of;

/// What a practice button begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drill {
    /// The domain.
    pub domain: DomainId,
    /// Only this rule.
    pub rule: Option<RuleId>,
    /// Only items under an older version of the guideline.
    pub changed: bool,
    /// Only items of rules that are due for review.
    pub due: bool,
}

impl Drill {
    /// Whatever wants practice most.
    pub fn of(domain: &DomainId) -> Self {
        Self { domain: domain.clone(), rule: None, changed: false, due: false }
    }

    /// One rule.
    pub fn of_rule(rule: &RuleId) -> Self {
        Self { domain: rule.domain(), rule: Some(rule.clone()), changed: false, due: false }
    }

    /// Rules that are due for review.
    pub fn of_due(domain: &DomainId) -> Self {
        Self { due: true, ..Self::of(domain) }
    }

    /// Items under an older version of the guideline.
    pub fn of_changes(domain: &DomainId) -> Self {
        Self { domain: domain.clone(), rule: None, changed: true, due: false }
    }
}

/// A button that begins a practice session. It is a form, since beginning changes something.
#[component]
pub fn Practise(
    /// What it begins.
    drill: Drill,
    /// What it says.
    #[prop(into)]
    label: String,
    /// What it is about, for those who hear the button alone.
    #[prop(optional, into)]
    about: Option<String>,
    /// Whether it is the main thing to do on its page.
    #[prop(default = false)]
    main: bool,
) -> impl IntoView {
    let class = if main { "button button-main" } else { "button" };
    let rule =
        drill.rule.map(|rule| view! { <input r#type="hidden" name="rule" value=rule.local().to_owned() /> });
    view! {
        <form class="practise" method="post" action=format!("/practice/{}", drill.domain)>
            {rule}
            {drill.changed.then(|| view! { <input r#type="hidden" name="changed" value="1" /> })}
            {drill.due.then(|| view! { <input r#type="hidden" name="due" value="1" /> })}
            <button class=class>
                {label}{about.map(|about| view! { <span class="visually-hidden" lang=language_of(&about)>{format!(": {about}")}</span> })}
            </button>
        </form>
    }
}
