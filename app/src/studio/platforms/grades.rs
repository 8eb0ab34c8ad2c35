//! Grades on their way to platforms.

use std::collections::BTreeMap;

use leptos::prelude::*;
use service::lti::{PlatformScore, ScoreState};
use uuid::Uuid;

use crate::i18n::{Locale, lti, moments};
use crate::ui::notice::Nothing;
use crate::ui::numbers::points;

/// A grade.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct GradeRow {
    /// What its platform is called.
    pub(super) platform: String,
    /// The attempt, as a short code.
    pub(super) attempt: String,
    /// Percent of points.
    pub(super) percent: String,
    /// When it was judged.
    pub(super) judged_at: String,
    /// Where it stands.
    pub(super) state: String,
    /// Why it did not go the last time, as the platform or the network said it.
    pub(super) problem: Option<String>,
}

impl GradeRow {
    /// A stored grade, worded.
    pub(super) fn of(score: &PlatformScore, names: &BTreeMap<Uuid, String>, locale: Locale) -> Self {
        let attempt = score.attempt.simple().to_string();
        Self {
            platform: names.get(&score.platform).cloned().unwrap_or_default(),
            attempt: attempt[attempt.len() - 6..].to_owned(),
            percent: points(score.percent),
            judged_at: moments::minute(locale, score.judged_at),
            state: match score.state {
                ScoreState::Sent => lti::sent(locale).to_owned(),
                ScoreState::Due => lti::waiting(locale, &moments::minute(locale, score.due_at), score.tries),
                ScoreState::Failed => lti::given_up(locale, score.tries),
            },
            problem: score.problem.clone(),
        }
    }
}

/// The table of grades.
#[component]
pub(super) fn Grades(
    /// Those given up first.
    rows: Vec<GradeRow>,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    if rows.is_empty() {
        return view! { <Nothing text=lti::no_grades(locale) /> }.into_any();
    }
    let rows = rows.into_iter().map(|row| {
        let problem = row.problem.map(|problem| view! { <br /><code>{problem}</code> });
        view! {
            <tr>
                <td>{row.platform}</td>
                <td>{row.attempt}</td>
                <td>{row.percent}" %"</td>
                <td>{row.judged_at}</td>
                <td>{row.state}{problem}</td>
            </tr>
        }
    });
    view! {
        <p>{lti::grades_what(locale)}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=lti::grades(locale)>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{lti::column_platform(locale)}</th>
                        <th scope="col">{lti::column_attempt(locale)}</th>
                        <th scope="col">{lti::column_percent(locale)}</th>
                        <th scope="col">{lti::column_judged(locale)}</th>
                        <th scope="col">{lti::column_state(locale)}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
