//! The page of answers that do not count.

use leptos::prelude::*;

use crate::i18n::{Locale, studio};
use crate::ui::notice::Nothing;
use crate::ui::numbers::points;

/// An answer that does not count.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LateAnswer {
    /// Whose, as a short code.
    pub(super) learner: String,
    /// Gate or domain.
    pub(super) title: String,
    /// Number of the item in the attempt, from 1.
    pub(super) number: usize,
    /// When it was given, as the learner's browser says.
    pub(super) given_at: String,
    /// When it arrived.
    pub(super) arrived_at: String,
    /// Seconds from the end of the attempt to its arrival; none where it came before the end, or there is none.
    pub(super) seconds_late: Option<i64>,
    /// What was given.
    pub(super) lines: Vec<String>,
    /// The points of the answer that counts.
    pub(super) counted: Option<f64>,
}

/// Answers that do not count, the newest arrivals first.
#[component]
pub(super) fn LatePage(
    /// The answers.
    answers: Vec<LateAnswer>,
    /// Whether there are more than are shown.
    more: bool,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let is_empty = answers.is_empty();
    let rows = answers.into_iter().map(|answer| row(answer, locale)).collect_view();
    let list = if is_empty {
        view! { <Nothing text=studio::no_late(locale) /> }.into_any()
    } else {
        view! { <ul class="plain-list late-answers">{rows}</ul> }.into_any()
    };
    view! {
        <h1>{studio::late(locale)}</h1>
        <p class="lead">{studio::late_why(locale)}</p>
        {list}
        {more.then(|| view! { <p class="help">{studio::late_more(locale)}</p> })}
    }
}

fn row(answer: LateAnswer, locale: Locale) -> impl IntoView {
    let lines = answer.lines.into_iter().map(|line| view! { <p lang="ko">{line}</p> });
    let late = match answer.seconds_late {
        Some(seconds) => studio::seconds_late(locale, seconds),
        None => studio::overtaken(locale).to_owned(),
    };
    let counted = answer.counted.map(|counted| studio::counted(locale, &points(counted)));
    view! {
        <li class="panel">
            <p>
                <strong>{studio::late_item(locale, &answer.title, answer.number)}</strong>
                " "<span class="facts">{studio::learner(locale, &answer.learner)}</span>
            </p>
            {lines.collect_view()}
            <p class="facts">
                {studio::late_times(locale, &answer.given_at, &answer.arrived_at)}" · "{late}
                {counted.map(|counted| format!(" · {counted}"))}
            </p>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{holds, html};

    fn late(seconds_late: Option<i64>) -> LateAnswer {
        LateAnswer {
            learner: "a1b2c3".to_owned(),
            title: "<script>관문".to_owned(),
            number: 3,
            given_at: "14:19".to_owned(),
            arrived_at: "14:22".to_owned(),
            seconds_late,
            lines: vec!["<b>늦은 답</b>".to_owned()],
            counted: Some(0.5),
        }
    }

    #[test]
    fn each_answer_says_whose_it_is_how_late_and_what_counts_instead() {
        let answers = vec![late(Some(119)), late(None)];
        let html = html(|| view! { <LatePage answers=answers more=true locale=Locale::Korean /> });
        holds(&html, &["3번", "a1b2c3", "119초", "다른 기기", "0.5", "&lt;b&gt;늦은 답", "최근 100"]);
    }

    #[test]
    fn nothing_late_is_said_so() {
        let html = html(|| view! { <LatePage answers=Vec::new() more=false locale=Locale::English /> });
        holds(&html, &["Nothing has arrived late"]);
    }
}
