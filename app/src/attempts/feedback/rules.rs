//! Rules: a link each, and what they say.

use assessment::RuleId;
use leptos::prelude::*;

use super::{Scene, Where};
use crate::attempts::prose;
use crate::i18n::{attempt as words, common};

fn href(rule: &RuleId) -> String {
    ["/guidelines/", rule.domain().as_str(), "#", rule.local()].concat()
}

/// A link to a rule by its number and, where it is known, its title.
pub(super) fn link(scene: Scene, rule: &RuleId) -> AnyView {
    let title = scene.rules.iter().find(|view| &view.id == rule).map(|view| view.title.clone());
    let (target, rel) = match scene.place {
        Where::Runner => (Some("_blank"), Some("noopener")),
        Where::Page => (None, None),
    };
    view! {
        <a class="rule-link" href=href(rule) target=target rel=rel>
            <span class="rule-number">{rule.local().to_owned()}</span>
            {title.map(|title| view! { " " <span lang="ko">{title}</span> })}
        </a>
    }
    .into_any()
}

/// What the rules say, folded.
pub(super) fn rules(scene: Scene) -> AnyView {
    let rules = scene.rules.iter().map(|rule| {
        view! {
            <details class="rule-fold">
                <summary>
                    <span class="rule-number">{rule.id.local().to_owned()}</span>
                    " "
                    <span lang="ko">{rule.title.clone()}</span>
                </summary>
                {prose::prose(&rule.body)}
                <p>{link(scene, &rule.id)}</p>
            </details>
        }
    });
    let rules = rules.collect_view();
    (!scene.rules.is_empty())
        .then(|| {
            view! {
                <section class="rule-folds" aria-label=common::rule(scene.locale)>
                    {scene.title(words::rules(scene.locale))}
                    {rules}
                </section>
            }
        })
        .into_any()
}
