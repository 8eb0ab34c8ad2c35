//! A question to look at afterwards.

use assessment::item::{Interaction, Question, Stimulus};
use leptos::prelude::*;

use super::feedback::{Where, judged};
use super::picture;
use super::prose;
use super::runner::marks::segments::Mark;
use super::runner::{GOLD, passage_of, response_marks};
use super::view::SlotView;
use crate::i18n::{Locale, attempt as words, moments};
use crate::notebook::answer::given;

/// A question with what was answered and, once it is judged, the judgement. Static: it needs no script.
#[component]
pub fn SlotReview(
    /// The question as the server gives it.
    slot: SlotView,
    /// Its number, from 1.
    number: usize,
    /// The reader's language.
    locale: Locale,
) -> impl IntoView {
    let feedback = slot.feedback.as_ref();
    let shown = match feedback {
        Some(feedback) => judged(locale, &slot.question, slot.response.as_ref(), feedback, Where::Page),
        None => view! { <p class="nothing">{words::not_judged(locale)}</p> }.into_any(),
    };
    let id = ["question-", &number.to_string()].concat();
    let title = [&id, "-title"].concat();
    view! {
        <article class="slot-review" id=id aria-labelledby=title.clone()>
            <h3 id=title.clone()>{words::question(locale, number)}</h3>
            <div class="stem">{prose::prose(&slot.question.stem)}</div>
            {stimulus(locale, &slot.question, marks(&slot), feedback.is_some())}
            {shown}
            {set_aside(locale, &slot)}
        </article>
    }
}

/// Answers that arrived and do not count; nothing where there are none.
fn set_aside(locale: Locale, slot: &SlotView) -> Option<AnyView> {
    if slot.set_aside.is_empty() {
        return None;
    }
    let kept = slot.set_aside.iter().map(|kept| {
        let lines = given(&slot.question, &kept.response, locale);
        let lines = lines.into_iter().map(|line| view! { <p lang="ko">{line}</p> });
        let (given_at, arrived_at) =
            (moments::minute(locale, kept.given_at), moments::minute(locale, kept.arrived_at));
        view! { <li>{lines.collect_view()}<p class="facts">{words::set_aside_times(locale, &given_at, &arrived_at)}</p></li> }
    });
    let kept = kept.collect_view();
    let view = view! {
        <details class="slot-passage">
            <summary>{words::set_aside(locale, slot.set_aside.len())}</summary>
            <p>{words::set_aside_why(locale)}</p>
            <ul class="plain-list">{kept}</ul>
        </details>
    };
    Some(view.into_any())
}

/// The learner's marks and those that were due.
fn marks(slot: &SlotView) -> Vec<Mark> {
    let Interaction::Span { labels, .. } = &slot.question.interaction else { return Vec::new() };
    let mut marks = response_marks(slot.response.as_ref(), labels);
    if let Some(feedback) = &slot.feedback {
        marks.extend(feedback.solution.answer.golds().map(|(start, end)| Mark {
            start: start as usize,
            end: end as usize,
            class: GOLD,
        }));
    }
    marks
}

/// What the question refers to: folded where it is only to be read, open where marks stand in it.
fn stimulus(locale: Locale, question: &Question, marks: Vec<Mark>, is_judged: bool) -> AnyView {
    let is_open = matches!(question.interaction, Interaction::Span { .. });
    match &question.stimulus {
        None => ().into_any(),
        // The judgement of boxes shows the picture itself.
        Some(Stimulus::Image(_)) if is_judged && matches!(question.interaction, Interaction::Box { .. }) => {
            ().into_any()
        }
        Some(Stimulus::Image(picture)) => picture::shown(picture),
        Some(Stimulus::Audio(clip)) => {
            let source = ["/media/", &clip.media].concat();
            let title = clip.title.clone();
            view! { <audio class="slot-sound" controls=true preload="none" src=source lang="ko" aria-label=title></audio> }.into_any()
        }
        Some(Stimulus::Passage { title, text, .. }) => folded(title, is_open, passage_of(text, &marks)),
        Some(Stimulus::Essay { title, prompt, grade, text, .. }) => {
            let task = view! {
                <span class="essay-task">{words::essay_task(locale)} " " {prompt.clone()} " " {grade.clone()}</span>
                <br />
                {passage_of(text, &marks)}
            };
            folded(title, is_open, task.into_any())
        }
    }
}

fn folded(title: &str, is_open: bool, text: AnyView) -> AnyView {
    view! {
        <details class="slot-passage" lang="ko" open=is_open>
            <summary>{title.to_owned()}</summary>
            <div class="passage-text">{text}</div>
        </details>
    }
    .into_any()
}
