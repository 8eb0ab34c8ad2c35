//! The one-click way into practice.

use assessment::{DomainId, RuleId};
use leptos::prelude::*;

use super::language_of;

/// What a practice button begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drill {
    domain: DomainId,
    focus: Focus,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Focus {
    Weakest,
    Rule(RuleId),
    Changes,
    Due,
    Today,
}

impl Drill {
    fn on(domain: &DomainId, focus: Focus) -> Self {
        Self { domain: domain.clone(), focus }
    }

    /// Whatever wants practice most.
    pub fn of(domain: &DomainId) -> Self {
        Self::on(domain, Focus::Weakest)
    }

    /// One rule.
    pub fn of_rule(rule: &RuleId) -> Self {
        Self::on(&rule.domain(), Focus::Rule(rule.clone()))
    }

    /// Rules that are due for review.
    pub fn of_due(domain: &DomainId) -> Self {
        Self::on(domain, Focus::Due)
    }

    /// Items under an older version of the guideline.
    pub fn of_changes(domain: &DomainId) -> Self {
        Self::on(domain, Focus::Changes)
    }

    /// What the study plan has for today.
    pub fn of_today(domain: &DomainId) -> Self {
        Self::on(domain, Focus::Today)
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
    let field = match &drill.focus {
        Focus::Weakest => None,
        Focus::Rule(rule) => Some(("rule", rule.local())),
        Focus::Changes => Some(("changed", "1")),
        Focus::Due => Some(("due", "1")),
        Focus::Today => Some(("today", "1")),
    };
    let field =
        field.map(|(name, value)| view! { <input r#type="hidden" name=name value=value.to_owned() /> });
    view! {
        <form class="practise" method="post" action=format!("/practice/{}", drill.domain)>
            {field}
            <button class=class>
                {label}{about.map(|about| view! { <span class="visually-hidden" lang=language_of(&about)>{format!(": {about}")}</span> })}
            </button>
        </form>
    }
}
