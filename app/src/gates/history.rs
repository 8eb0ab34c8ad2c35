//! Earlier sittings at gates.

use leptos::prelude::*;
use service::attempts::AttemptSummary;

use super::standing::has_ended;
use crate::i18n::{Locale, learn, moments};
use crate::ui::numbers::percent;

/// An earlier sitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    /// Where its result is.
    pub href: String,
    /// The gate; shown where several stand in one table.
    pub gate: String,
    /// When it began, in words.
    pub began: String,
    /// Whether it is judged.
    pub is_judged: bool,
    /// Percent got and percent needed; none if it is not judged yet, or the gate does not tell.
    pub outcome: Option<(f64, u8)>,
    /// Whether it passed.
    pub passed: bool,
}

impl Sitting {
    /// From an attempt; none while it is running.
    pub fn of(attempt: &AttemptSummary, gate: &str, locale: Locale) -> Option<Self> {
        has_ended(attempt).then(|| Self {
            href: format!("/attempts/{}/result", attempt.id),
            gate: gate.to_owned(),
            began: moments::minute(locale, attempt.started_at),
            is_judged: attempt.verdict.is_some(),
            outcome: attempt
                .verdict
                .as_ref()
                .filter(|verdict| verdict.tells_points())
                .map(|verdict| (verdict.percent(), verdict.bar)),
            passed: attempt.verdict.as_ref().is_some_and(|verdict| verdict.passed),
        })
    }

    fn outcome_words(&self, locale: Locale) -> String {
        match self.outcome {
            None if !self.is_judged => learn::not_judged_yet(locale).to_owned(),
            None if self.passed => learn::passed_plain(locale).to_owned(),
            None => learn::failed_plain(locale).to_owned(),
            Some((got, bar)) if self.passed => learn::passed_with(locale, &percent(got), bar),
            Some((got, bar)) => learn::failed_with(locale, &percent(got), bar),
        }
    }
}

/// Earlier sittings, newest first.
#[component]
pub fn History(
    /// The sittings.
    sittings: Vec<Sitting>,
    /// Whether the gate is named in each row.
    #[prop(default = false)]
    names: bool,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let rows = sittings.into_iter().map(|sitting| {
        view! {
            <tr>
                <td><a href=sitting.href.clone()>{sitting.began.clone()}</a></td>
                {names.then(|| view! { <td>{sitting.gate.clone()}</td> })}
                <td>{sitting.outcome_words(locale)}</td>
            </tr>
        }
    });
    view! {
        <table class="history">
            <caption class="visually-hidden">{learn::history(locale)}</caption>
            <thead>
                <tr>
                    <th scope="col">{learn::when(locale)}</th>
                    {names.then(|| view! { <th scope="col">{learn::gate(locale)}</th> })}
                    <th scope="col">{learn::outcome(locale)}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    #[test]
    fn each_sitting_says_plainly_how_it_ended() {
        let sitting = |outcome: Option<(f64, u8)>, passed| Sitting {
            href: "/attempts/x/result".to_owned(),
            gate: "<script>관문".to_owned(),
            began: "2026년 11월 22일 18:05".to_owned(),
            is_judged: outcome.is_some(),
            outcome,
            passed,
        };
        let sittings =
            vec![sitting(Some((92.0, 90)), true), sitting(Some((79.96, 80)), false), sitting(None, false)];
        let html = html(|| view! { <History sittings=sittings names=true locale=Locale::Korean /> });
        holds(&html, &["<tbody>", "통과", "92 %", "79.9 %", "넘지 못", "채점", "&lt;script&gt;"]);
    }
}
