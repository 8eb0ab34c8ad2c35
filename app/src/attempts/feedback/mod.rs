//! What is told after judging: verdict, the answer beside the right one, each finding with its rule, and why. Written
//! on the server: the runner shows it in place of the controls, the result page without any script.

mod boxes;
mod choice;
mod cloze;
mod comparison;
mod correction;
mod entry;
mod figures;
mod findings;
mod matching;
mod order;
mod rating;
mod rules;
mod span;
mod transcription;

use assessment::Response;
use assessment::item::Question;
use assessment::score::{Answer, Score};
use leptos::prelude::*;

use super::prose;
use super::runner::VERDICT;
use super::runner::view::Grade;
use super::view::{FeedbackView, RuleView};
use crate::i18n::{Locale, attempt as words};

/// Where a judgement is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    /// In the runner, beside the passage; links open a new tab.
    Runner,
    /// On a page of its own.
    Page,
}

/// What the parts of a judgement share.
#[derive(Clone, Copy)]
struct Scene<'a> {
    locale: Locale,
    place: Where,
    question: &'a Question,
    response: Option<&'a Response>,
    score: &'a Score,
    rules: &'a [RuleView],
}

impl Scene<'_> {
    /// Heading of a part, one level below the verdict's.
    fn title(self, text: &'static str) -> AnyView {
        match self.place {
            Where::Runner => view! { <h3 class="part">{text}</h3> }.into_any(),
            Where::Page => view! { <h5 class="part">{text}</h5> }.into_any(),
        }
    }
}

/// How much was right.
pub(super) fn grade(score: &Score) -> Grade {
    if score.is_full() {
        Grade::Right
    } else if score.points > 0.0 {
        Grade::Partly
    } else {
        Grade::Wrong
    }
}

/// A judgement with its reasons.
pub(super) fn judged(
    locale: Locale,
    question: &Question,
    response: Option<&Response>,
    feedback: &FeedbackView,
    place: Where,
) -> AnyView {
    let FeedbackView { score, solution, rules } = feedback;
    let scene = Scene { locale, place, question, response, score, rules };
    let grade = grade(score);
    let (sign, verdict) = match grade {
        Grade::Right => ("○", words::verdict_right(locale)),
        Grade::Partly => ("△", words::verdict_partly(locale)),
        Grade::Wrong => ("✕", words::verdict_wrong(locale)),
    };
    let sheet = match &solution.answer {
        Answer::Choice { options } => choice::sheet(scene, options),
        Answer::TextEntry(entry) => entry::sheet(scene, entry),
        Answer::Cloze { gaps } => cloze::sheet(scene, gaps),
        Answer::Span { spans } => span::sheet(scene, spans),
        Answer::Rating { traits, unratable } => rating::sheet(scene, traits, unratable.as_deref()),
        Answer::Transcription { text } => transcription::sheet(scene, text),
        Answer::Correction { golds, optional, traps } => correction::sheet(scene, golds, optional, traps),
        Answer::Comparison { verdict, reason, rule, statements } => {
            comparison::sheet(scene, *verdict, reason, rule, statements)
        }
        Answer::Match { pairs } => matching::sheet(scene, pairs),
        Answer::Order { entries } => order::sheet(scene, entries),
        Answer::Box { golds, traps } => boxes::sheet(scene, golds, traps),
    };
    let words_of_grade = view! { <span aria-hidden="true">{sign}</span> " " {verdict} };
    let head = match place {
        // One verdict gets the focus; on a page there are many, under a heading each.
        Where::Runner => {
            view! { <h2 class="grade" id=VERDICT tabindex="-1">{words_of_grade}</h2> }.into_any()
        }
        Where::Page => view! { <h4 class="grade">{words_of_grade}</h4> }.into_any(),
    };
    view! {
        <section class="feedback" data-grade=grade.word()>
            {head}
            {figures::figures(scene)}
            {sheet}
            {findings::findings(scene)}
            <div class="explanation">
                {scene.title(words::explanation(locale))}
                {prose::prose(&solution.explanation)}
            </div>
            {rules::rules(scene)}
        </section>
    }
    .into_any()
}
