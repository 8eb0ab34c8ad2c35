//! From the service's attempt to what the runner shows: the same facts as [`convert`] gives programs, drawn.

use assessment::Instant;
use assessment::attempt::Behaviour;
use assessment::item::{Interaction, Picture, Question, Stimulus};
use leptos::prelude::*;
use service::attempts::{OpenAttempt, Receipt};

use super::convert;
use super::feedback::{self, Where};
use super::forms;
use super::picture;
use super::prose;
use super::runner::view::{
    Controls, Form, Grade, Html, Judgement, Reference, RunnerReceipt, RunnerSlot, RunnerView,
};
use super::task;
use super::view::{AttemptView, SlotView, TaskView};
use super::wording;
use crate::i18n::{Locale, attempt as words, boxes};
use crate::notebook::answer::given;

/// An attempt as the runner is given it.
pub fn attempt(open: &OpenAttempt, locale: Locale, now: Instant) -> RunnerView {
    let AttemptView {
        id,
        behaviour,
        domain,
        title,
        open_book,
        ends_at,
        closes_at,
        last_step,
        closure,
        slots,
        ..
    } = convert::attempt(open, locale, now);
    RunnerView {
        id,
        checks: behaviour != Behaviour::Mock,
        onward: (behaviour == Behaviour::Live).then(|| format!("/attempts/{}/work", open.id)),
        words: wording::words(behaviour, ends_at, closes_at, locale),
        domain: domain.to_string(),
        title,
        open_book,
        // The days of a live phase are told at the work desk: a clock that runs for days is none to work by.
        ends_at: ends_at.filter(|_| behaviour != Behaviour::Live),
        now,
        last_step,
        closed: closure.is_some(),
        slots: slots.into_iter().map(|slot| self::slot(slot, locale)).collect(),
    }
}

/// Whether boxes are drawn to answer any of the questions.
pub fn has_boxes(attempt: &RunnerView) -> bool {
    attempt.slots.iter().any(|slot| matches!(slot.controls, Controls::Form { form: Form::Box, .. }))
}

/// What came of a step; `slot` is the one it was about, if it may bring a hint or a judgement.
pub fn receipt(receipt: &Receipt, slot: Option<usize>, locale: Locale) -> RunnerReceipt {
    let open = &receipt.open;
    let behaviour = open.attempt.plan.behaviour;
    // A mock shows nothing before its end, and then leads to its result.
    let index = slot.filter(|_| behaviour != Behaviour::Mock);
    let slot = index.and_then(|index| open.slots().nth(index));
    let slot = slot.map(|slot| convert::slot_view(&slot, &open.guideline, behaviour));
    let judgement = slot.as_ref().and_then(|slot| match behaviour {
        Behaviour::Live => handed_in(open, receipt.at, index.unwrap_or_default(), slot, locale),
        _ => judgement(slot, locale),
    });
    RunnerReceipt {
        last_step: open.attempt.last_step,
        at: receipt.at,
        hint: slot.as_ref().and_then(|slot| slot.hint.as_deref().map(blocks)),
        judgement,
    }
}

/// What is told when a task has been handed in. One that is rejected at once is redone from the work desk.
fn handed_in(
    open: &OpenAttempt,
    at: Instant,
    index: usize,
    slot: &SlotView,
    locale: Locale,
) -> Option<Judgement> {
    // By handing it in the work may have ended.
    let Some(tasks) = task::tasks(&open.attempt, at) else { return judgement(slot, locale) };
    let task = tasks.get(index)?;
    Some(Judgement { grade: task.grade().unwrap_or(Grade::Wrong), ..told(task, slot, locale) })
}

/// A task that nothing can be done about, in place of its controls.
fn told(task: &TaskView, slot: &SlotView, locale: Locale) -> Judgement {
    let lines = slot.response.as_ref().map(|response| given(&slot.question, response, locale));
    Judgement {
        grade: task.grade().unwrap_or(Grade::Partly),
        html: drawn(|| task.notice(locale, lines.unwrap_or_default())),
        golds: Vec::new(),
    }
}

fn slot(slot: SlotView, locale: Locale) -> RunnerSlot {
    let judgement = match &slot.task {
        Some(task) => task.grade().map(|_| told(task, &slot, locale)),
        None => judgement(&slot, locale),
    };
    let rejection = slot.task.as_ref().filter(|task| matches!(task, TaskView::Rejected { .. }));
    let hint = rejection.map(|task| task.words(locale)).or(slot.hint);
    let Question { stem, stimulus, interaction } = slot.question;
    let picture = stimulus.as_ref().and_then(Stimulus::picture);
    let is_drawn_on = matches!(interaction, Interaction::Box { .. });
    RunnerSlot {
        stem: match picture.filter(|_| !is_drawn_on) {
            Some(picture) => {
                drawn(|| view! { {picture::shown(picture)} {prose::blocks_of(&stem)} }.into_any())
            }
            None => blocks(&stem),
        },
        controls: controls(interaction, picture, locale),
        reference: stimulus.and_then(reference),
        response: slot.response,
        saved_at: slot.saved_at,
        flagged: slot.flagged,
        has_hint: slot.has_hint,
        hint: hint.as_deref().map(blocks),
        judgement,
    }
}

fn judgement(slot: &SlotView, locale: Locale) -> Option<Judgement> {
    let given = slot.feedback.as_ref()?;
    let shown = || feedback::judged(locale, &slot.question, slot.response.as_ref(), given, Where::Runner);
    Some(Judgement {
        grade: feedback::grade(&given.score),
        html: drawn(shown),
        golds: given.solution.answer.golds().collect(),
    })
}

/// What stands beside the question. A picture is part of it.
fn reference(stimulus: Stimulus) -> Option<Reference> {
    Some(match stimulus {
        Stimulus::Passage { id, title, text } => Reference::Text { id, title, text, task: None },
        Stimulus::Essay { id, title, prompt, grade, text } => {
            Reference::Text { id, title, text, task: Some((prompt, grade)) }
        }
        Stimulus::Audio(clip) => Reference::Sound(clip),
        Stimulus::Image(_) => return None,
    })
}

fn controls(interaction: Interaction, picture: Option<&Picture>, locale: Locale) -> Controls {
    let form = |form, legend: &str, shown: AnyView| (form, legend.to_owned(), shown);
    let owner = Owner::new();
    let (form, legend, shown) = match interaction {
        Interaction::Span { labels, unit, none } => return Controls::Span { labels, unit, none },
        Interaction::Rating { traits } => return Controls::Rating { traits },
        Interaction::Transcription { pack } => return Controls::Transcription { pack },
        Interaction::Choice { multiple, options, .. } => {
            let legend = if multiple { words::choose_all(locale) } else { words::choose_one(locale) };
            form(Form::Choice, legend, owner.with(|| forms::choice(multiple, &options)))
        }
        Interaction::TextEntry { placeholder } => {
            let shown = owner.with(|| forms::text_entry(placeholder.as_deref(), locale));
            form(Form::TextEntry, words::type_answer(locale), shown)
        }
        Interaction::Cloze { pieces } => {
            form(Form::Cloze, words::fill_gaps(locale), owner.with(|| forms::cloze(&pieces, locale)))
        }
        Interaction::Correction { text } => form(
            Form::Correction,
            words::correct_text(locale),
            owner.with(|| forms::correction(&text, locale)),
        ),
        Interaction::Comparison { prompt, a, b, statements } => {
            let shown = owner.with(|| forms::comparison(&prompt, &a, &b, &statements, locale));
            form(Form::Comparison, words::compare_answers(locale), shown)
        }
        Interaction::Match { left, right } => form(
            Form::Match,
            words::match_pairs(locale),
            owner.with(|| forms::matching(&left, &right, locale)),
        ),
        Interaction::Order { entries } => {
            form(Form::Order, words::put_in_order(locale), owner.with(|| forms::order(&entries, locale)))
        }
        Interaction::Box { labels, none, strictness } => {
            let task = forms::BoxTask { picture, labels: &labels, none, strictness };
            form(Form::Box, boxes::draw_boxes(locale), owner.with(|| forms::boxes(task, locale)))
        }
    };
    let html = Html(owner.with(|| shown.to_html()));
    owner.cleanup();
    Controls::Form { form, legend, html }
}

fn blocks(text: &str) -> Html {
    drawn(|| prose::blocks_of(text))
}

/// The HTML of a view. It has an owner of its own, as it may be drawn outside any page.
fn drawn(view: impl FnOnce() -> AnyView) -> Html {
    let owner = Owner::new();
    let html = owner.with(|| view().to_html());
    owner.cleanup();
    Html(html)
}

#[cfg(test)]
mod tests {
    use assessment::attempt::Event;

    use super::*;
    use crate::attempts::sample::{KEY_MARKER, answer, begun, step, submit};

    fn json(open: &OpenAttempt) -> String {
        serde_json::to_string(&attempt(open, Locale::Korean, Instant(20))).expect("JSON")
    }

    #[test]
    fn nothing_of_a_key_nor_the_name_of_an_item_is_given_before_it_is_due() {
        let mut open = begun(Behaviour::Mock);
        answer(&mut open, 0, "b");
        let before = json(&open);
        assert!(!before.contains(KEY_MARKER) && !before.contains("legal/one"), "{before}");
        submit(&mut open);
        assert!(json(&open).contains(KEY_MARKER));
    }

    #[test]
    fn a_checked_item_comes_with_its_judgement_drawn_and_no_other_does() {
        let mut open = begun(Behaviour::Practice);
        answer(&mut open, 0, "b");
        step(&mut open, Event::Checked { slot: 0 });
        let view = attempt(&open, Locale::Korean, Instant(20));
        let judged = view.slots[0].judgement.as_ref().expect("a judgement");
        assert_eq!(judged.grade, Grade::Wrong);
        assert!(judged.html.inner().contains(KEY_MARKER) && judged.html.inner().contains("L-R1"));
        assert!(view.slots[1].judgement.is_none());
    }

    #[test]
    fn what_content_brings_is_escaped() {
        let stem = attempt(&begun(Behaviour::Mock), Locale::Korean, Instant(20)).slots[0].stem.inner();
        assert!(stem.contains("&lt;script&gt;") && !stem.contains("<script"), "{stem}");
    }
}
