//! One question of the attempt, as it changes in the browser.

use std::sync::Arc;

use assessment::item::{Interaction, Question, Stimulus};
use assessment::response::MarkedSpan;
use assessment::{Instant, Response};
use leptos::prelude::*;

use super::browser::dom;
use crate::attempts::view::{FeedbackView, SlotView};

/// Element that a new judgement moves the focus to.
pub(super) const VERDICT: &str = "verdict";

/// One question of the attempt.
#[derive(Clone, Copy)]
pub(super) struct Slot {
    /// Its index.
    pub(super) index: usize,
    question: StoredValue<Arc<Question>>,
    /// What the learner has given.
    pub(super) response: RwSignal<Option<Response>>,
    /// Whether it is flagged.
    pub(super) flagged: RwSignal<bool>,
    /// Whether a hint can be had.
    pub(super) has_hint: bool,
    /// The hint, once taken.
    pub(super) hint: RwSignal<Option<String>>,
    /// The judgement, once asked for.
    pub(super) feedback: RwSignal<Option<FeedbackView>>,
    /// Whether judgement has been asked for and has not come.
    pub(super) checking: RwSignal<bool>,
    /// Why the server does not take the response, in the reader's words.
    pub(super) problem: RwSignal<Option<String>>,
    /// What was typed here before another device's later answer took its place.
    pub(super) displaced: RwSignal<Option<Response>>,
    /// When the response was saved last.
    pub(super) saved_at: RwSignal<Option<Instant>>,
    /// Marks as they were before some were deleted, for undoing it.
    pub(super) taken_back: RwSignal<Option<(Vec<MarkedSpan>, bool)>>,
}

impl Slot {
    pub(super) fn new(index: usize, view: &SlotView) -> Self {
        Self {
            index,
            question: StoredValue::new(Arc::new(view.question.clone())),
            response: RwSignal::new(view.response.clone()),
            flagged: RwSignal::new(view.flagged),
            has_hint: view.has_hint,
            hint: RwSignal::new(view.hint.clone()),
            feedback: RwSignal::new(view.feedback.clone()),
            checking: RwSignal::new(false),
            problem: RwSignal::new(None),
            displaced: RwSignal::new(None),
            saved_at: RwSignal::new(view.saved_at),
            taken_back: RwSignal::new(None),
        }
    }

    /// What is asked.
    pub(super) fn question(self) -> Arc<Question> {
        self.question.get_value()
    }

    /// Whether marks are made on its passage.
    pub(super) fn marks_passage(self) -> bool {
        self.question.with_value(|question| matches!(question.interaction, Interaction::Span { .. }))
    }

    /// Whether it refers to a sound (`true`) or a text; none if to nothing.
    pub(super) fn kind(self) -> Option<bool> {
        self.question.with_value(|q| q.stimulus.as_ref().map(|s| matches!(s, Stimulus::Audio(_))))
    }

    /// Title of what it refers to.
    pub(super) fn title(self) -> String {
        self.question.with_value(|question| match &question.stimulus {
            Some(Stimulus::Passage { title, .. } | Stimulus::Essay { title, .. }) => title.clone(),
            Some(Stimulus::Audio(clip)) => clip.title.clone(),
            None => String::new(),
        })
    }

    /// The text it refers to; empty where it refers to none.
    pub(super) fn text(self) -> String {
        self.question.with_value(|question| {
            question.stimulus.as_ref().and_then(Stimulus::text).unwrap_or_default().to_owned()
        })
    }

    /// That text in code points.
    pub(super) fn points(self) -> Vec<char> {
        self.text().chars().collect()
    }

    /// Id of what it refers to.
    pub(super) fn stimulus(self) -> Option<String> {
        self.question.with_value(|question| question.stimulus.as_ref().map(|s| Stimulus::id(s).to_owned()))
    }

    /// Whether there is an answer.
    pub(super) fn is_answered(self) -> bool {
        self.response.with(|response| response.as_ref().is_some_and(|response| !response.is_empty()))
    }

    /// Whether it has been judged.
    pub(super) fn is_judged(self) -> bool {
        self.feedback.with(Option::is_some)
    }

    /// Shows a judgement and leads the reader to it.
    pub(super) fn judged(self, feedback: Option<FeedbackView>) {
        self.checking.set(false);
        self.feedback.set(feedback);
        dom::focus(VERDICT);
    }

    /// Takes over what the server has.
    pub(super) fn adopt(self, view: SlotView) {
        if self.response.with_untracked(|response| response != &view.response) {
            self.response.set(view.response);
        }
        if self.flagged.get_untracked() != view.flagged {
            self.flagged.set(view.flagged);
        }
        self.adopt_judgement(view.hint, view.feedback);
        self.saved_at.set(view.saved_at);
    }

    /// Takes over hint and judgement only.
    pub(super) fn adopt_judgement(self, hint: Option<String>, feedback: Option<FeedbackView>) {
        if hint.is_some() && self.hint.with_untracked(Option::is_none) {
            self.hint.set(hint);
        }
        if feedback.is_some() && self.feedback.with_untracked(Option::is_none) {
            self.judged(feedback);
        }
    }
}
