//! The pages on which a gate is chosen for a course.

use leptos::prelude::*;

use crate::i18n::{Locale, common, lti};

/// A gate to choose.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GateChoice {
    /// What it is called.
    pub(super) title: String,
    /// Percent of points needed.
    pub(super) bar: u8,
    /// Minutes it takes.
    pub(super) minutes: u32,
    /// The way to the question.
    pub(super) href: String,
}

/// A chosen gate, ready to be handed over.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Handover {
    /// What the gate is called.
    pub(super) gate: String,
    /// What the platform is called.
    pub(super) platform: String,
    /// Where it goes.
    pub(super) url: String,
    /// The signed answer.
    pub(super) token: String,
    /// The way back to the list.
    pub(super) back: String,
}

/// The list of gates.
#[component]
pub(super) fn Chooser(
    /// What the platform is called.
    platform: String,
    /// The gates.
    gates: Vec<GateChoice>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let gates = gates.into_iter().map(|gate| {
        let facts = [common::bar(locale, gate.bar), common::minutes(locale, gate.minutes)].join(" · ");
        let label = format!("{}: {}", lti::choose_this(locale), gate.title);
        view! {
            <li class="panel">
                <h2>{gate.title}</h2>
                <p class="facts">{facts}</p>
                <p><a class="button" href=gate.href aria-label=label>{lti::choose_this(locale)}</a></p>
            </li>
        }
    });
    view! {
        <h1>{lti::choose(locale)}</h1>
        <p class="lead">{lti::choose_lead(locale, &platform)}</p>
        <ul class="plain-list">{gates.collect_view()}</ul>
    }
}

/// The question before a gate goes into the course.
#[component]
pub(super) fn Confirmation(
    /// What would be handed over.
    handover: Handover,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    view! {
        <section class="narrow">
            <h1>{lti::confirm(locale, &handover.gate)}</h1>
            <p class="lead">{lti::choose_lead(locale, &handover.platform)}</p>
            <form method="post" action=handover.url class="stack">
                <input r#type="hidden" name="JWT" value=handover.token />
                <p class="buttons">
                    <button class="button button-main">{lti::put_in(locale)}</button>
                    <a class="button" href=handover.back>{lti::other_gate(locale)}</a>
                </p>
            </form>
        </section>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn what_a_platform_says_is_escaped() {
        let handover = Handover {
            gate: "<script>".to_owned(),
            platform: "\"><b>".to_owned(),
            url: "https://lms.example/return?a=1&b=\"2".to_owned(),
            token: "a.b.c".to_owned(),
            back: "/lti/deep-link?choice=x".to_owned(),
        };
        let html = html(|| view! { <Confirmation handover=handover locale=Locale::Korean /> });
        holds(&html, &["name=\"JWT\"", "value=\"a.b.c\"", "&lt;script&gt;", "강의에 넣기"]);
        assert!(!html.contains("<script") && !html.contains("<b>"), "{html}");
    }
}
