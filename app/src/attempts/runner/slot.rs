//! One question of the attempt, as it changes in the browser.

use std::sync::Arc;

use assessment::{Instant, Response};
use leptos::prelude::*;

use super::browser::dom;
use super::view::{Controls, Html, Judgement, Reference, RunnerSlot};

/// Element that a new judgement moves the focus to.
pub(crate) const VERDICT: &str = "verdict";

/// What does not change of a question.
#[derive(Debug)]
pub(super) struct Asked {
    /// What is asked.
    pub(super) stem: Html,
    /// What it refers to.
    pub(super) reference: Option<Reference>,
    /// How it is answered.
    pub(super) controls: Controls,
}

/// One question of the attempt.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// Its index.
    pub(super) index: usize,
    asked: StoredValue<Arc<Asked>>,
    /// What the learner has given.
    pub(super) response: RwSignal<Option<Response>>,
    /// Whether it is flagged.
    pub(super) flagged: RwSignal<bool>,
    /// Whether a hint can be had.
    pub(super) has_hint: bool,
    /// The hint as HTML, once taken.
    pub(super) hint: RwSignal<Option<String>>,
    /// The judgement, once asked for.
    pub(super) judgement: RwSignal<Option<Judgement>>,
    /// Whether judgement has been asked for and has not come.
    pub(super) checking: RwSignal<bool>,
    /// Why the server does not take the response, in the reader's words.
    pub(super) problem: RwSignal<Option<String>>,
    /// What was typed here before another device's later answer took its place.
    pub(super) displaced: RwSignal<Option<Response>>,
    /// When the response was saved last.
    pub(super) saved_at: RwSignal<Option<Instant>>,
    /// Marks as they were before some were deleted, for undoing it.
    pub(super) taken_back: RwSignal<Option<Response>>,
}

impl Slot {
    pub(super) fn new(index: usize, view: &RunnerSlot) -> Self {
        let asked = Asked {
            stem: view.stem.clone(),
            reference: view.reference.clone(),
            controls: view.controls.clone(),
        };
        Self {
            index,
            asked: StoredValue::new(Arc::new(asked)),
            response: RwSignal::new(view.response.clone()),
            flagged: RwSignal::new(view.flagged),
            has_hint: view.has_hint,
            hint: RwSignal::new(view.hint.as_ref().map(Html::inner)),
            judgement: RwSignal::new(view.judgement.clone()),
            checking: RwSignal::new(false),
            problem: RwSignal::new(None),
            displaced: RwSignal::new(None),
            saved_at: RwSignal::new(view.saved_at),
            taken_back: RwSignal::new(None),
        }
    }

    /// What is asked.
    pub(super) fn asked(self) -> Arc<Asked> {
        self.asked.get_value()
    }

    /// Whether marks are made on its passage.
    pub(super) fn marks_passage(self) -> bool {
        matches!(self.asked().controls, Controls::Span { .. })
    }

    /// Whether it refers to a sound (`true`) or a text; none if to nothing.
    pub(super) fn kind(self) -> Option<bool> {
        self.asked().reference.as_ref().map(|reference| matches!(reference, Reference::Sound(_)))
    }

    /// Title of what it refers to.
    pub(super) fn title(self) -> String {
        self.asked().reference.as_ref().map(|reference| reference.title().to_owned()).unwrap_or_default()
    }

    /// The text it refers to; empty where it refers to none.
    pub(super) fn text(self) -> String {
        match &self.asked().reference {
            Some(Reference::Text { text, .. }) => text.clone(),
            _ => String::new(),
        }
    }

    /// That text in code points.
    pub(super) fn points(self) -> Vec<char> {
        self.text().chars().collect()
    }

    /// Id of what it refers to.
    pub(super) fn stimulus(self) -> Option<String> {
        self.asked().reference.as_ref().map(|reference| reference.id().to_owned())
    }

    /// Whether there is an answer.
    pub(super) fn is_answered(self) -> bool {
        self.response.with(|response| response.as_ref().is_some_and(|response| !response.is_empty()))
    }

    /// Whether it has been judged.
    pub(super) fn is_judged(self) -> bool {
        self.judgement.with(Option::is_some)
    }

    /// Shows a judgement and leads the reader to it.
    pub(super) fn judged(self, judgement: Option<Judgement>) {
        self.checking.set(false);
        self.judgement.set(judgement);
        dom::focus(VERDICT);
    }

    /// Takes over what the server has.
    pub(super) fn adopt(self, view: RunnerSlot) {
        if self.response.with_untracked(|response| response != &view.response) {
            self.response.set(view.response);
        }
        if self.flagged.get_untracked() != view.flagged {
            self.flagged.set(view.flagged);
        }
        self.adopt_judgement(view.hint, view.judgement);
        self.saved_at.set(view.saved_at);
    }

    /// Takes over hint and judgement only.
    pub(super) fn adopt_judgement(self, hint: Option<Html>, judgement: Option<Judgement>) {
        if hint.is_some() && self.hint.with_untracked(Option::is_none) {
            self.hint.set(hint.as_ref().map(Html::inner));
        }
        if judgement.is_some() && self.judgement.with_untracked(Option::is_none) {
            self.judged(judgement);
        }
    }
}
