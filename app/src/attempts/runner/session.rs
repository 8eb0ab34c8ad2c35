//! The attempt in the browser: its facts, its questions, and what the parts of the runner share.

use assessment::{Instant, Response};
use leptos::prelude::*;

use super::browser::{dom, timer};
use super::marks::caret::Caret;
use super::place::Place;
use super::player::Sound;
use super::saver::{Courier, Event, Journal, Pace, Save, Standing, set_aside};
use super::slot::Slot;
use super::view::{Controls, Form, RunnerView, Word, Words};
use crate::i18n::Locale;

/// What does not change.
#[derive(Clone)]
pub(super) struct Facts {
    /// Id of the attempt.
    pub(super) id: String,
    /// Its title.
    pub(super) title: String,
    /// Id of its domain.
    pub(super) domain: String,
    /// Whether the guideline may be open.
    pub(super) open_book: bool,
    /// When it ends.
    pub(super) ends_at: Option<Instant>,
    /// What things are called.
    pub(super) words: Words,
    /// Where to go instead of submitting.
    pub(super) onward: Option<String>,
    /// The server's clock when the page was written.
    pub(super) written_at: Instant,
    /// The newest step the page was written with.
    last_step: u32,
    slots: Vec<Slot>,
}

/// What changes without anything on the screen following it. One record, because every type that Leptos stores weighs
/// a kilobyte.
#[derive(Clone, Debug)]
struct Kept {
    /// Server's clock minus the browser's, in milliseconds.
    offset: i64,
    /// The caret that marks by keyboard.
    caret: Caret,
    /// How far each text is scrolled, in pixels, by its id.
    places: Vec<(String, i32)>,
    /// The sound of the question on the screen.
    sound: Option<Sound>,
    /// The last key that worked the player, and when.
    last_key: (String, i64),
    /// Whether the last thing pressed was a key.
    by_keyboard: bool,
}

/// The attempt in the browser.
#[derive(Clone, Copy)]
pub(super) struct Session {
    /// The reader's language.
    pub(super) locale: Locale,
    /// Whether answers are checked one by one.
    pub(super) checks: bool,
    /// What does not change.
    pub(super) facts: StoredValue<Facts>,
    courier: Courier,
    kept: StoredValue<Kept>,
    /// Where the learner is.
    pub(super) place: RwSignal<Place>,
    /// Whether the page works: until then nothing can be typed, so that nothing typed is lost.
    pub(super) awake: RwSignal<bool>,
    /// Whether time is over or the attempt closed.
    pub(super) over: RwSignal<bool>,
    /// Whether the learner has submitted.
    pub(super) submitting: RwSignal<bool>,
    /// What is told about saving.
    pub(super) standing: RwSignal<Standing>,
    /// When something was saved last.
    pub(super) saved_at: RwSignal<Option<Instant>>,
    /// Number of the newest receipt.
    pub(super) receipt: RwSignal<usize>,
    /// Whether this browser keeps what was given last.
    pub(super) journaled: RwSignal<bool>,
    /// What the server said when it could not take a request.
    pub(super) problem: RwSignal<Option<String>>,
    /// Whether another tab or device has saved.
    pub(super) elsewhere: RwSignal<bool>,
    /// Whether the sheet with the passage is open (phone).
    pub(super) sheet: RwSignal<bool>,
    /// What is selected in the passage, in code points.
    pub(super) selected: RwSignal<Option<(usize, usize)>>,
    /// The label that marks get.
    pub(super) label: RwSignal<usize>,
}

impl Session {
    pub(super) fn new(attempt: &RunnerView, locale: Locale) -> Self {
        let slots: Vec<Slot> = attempt.slots.iter().enumerate().map(|(i, view)| Slot::new(i, view)).collect();
        let place = Place::to_resume(attempt.checks, &attempt.slots);
        let opens = matches!(place, Place::Question(index) if slots[index].marks_passage());
        Self {
            locale,
            checks: attempt.checks,
            facts: StoredValue::new(Facts {
                id: attempt.id.clone(),
                title: attempt.title.clone(),
                domain: attempt.domain.clone(),
                open_book: attempt.open_book,
                ends_at: attempt.ends_at,
                words: attempt.words.clone(),
                onward: attempt.onward.clone(),
                written_at: attempt.now,
                last_step: attempt.last_step,
                slots,
            }),
            courier: Courier::new(attempt),
            kept: StoredValue::new(Kept {
                offset: 0,
                caret: Caret::default(),
                places: Vec::new(),
                sound: None,
                last_key: (String::new(), 0),
                by_keyboard: true,
            }),
            place: RwSignal::new(place),
            awake: RwSignal::new(false),
            over: RwSignal::new(attempt.closed),
            submitting: RwSignal::new(false),
            standing: RwSignal::new(Standing::Saved),
            saved_at: RwSignal::new(attempt.slots.iter().filter_map(|slot| slot.saved_at).max()),
            receipt: RwSignal::new(attempt.last_step as usize),
            journaled: RwSignal::new(true),
            problem: RwSignal::new(None),
            elsewhere: RwSignal::new(false),
            sheet: RwSignal::new(opens),
            selected: RwSignal::new(None),
            label: RwSignal::new(0),
        }
    }

    /// Whether the last thing pressed was a key, not a button of the mouse.
    pub(super) fn is_by_keyboard(self) -> bool {
        self.kept.with_value(|kept| kept.by_keyboard)
    }

    /// Remembers what was pressed.
    pub(super) fn pressed(self, key: bool) {
        self.kept.update_value(|kept| kept.by_keyboard = key);
    }

    /// The caret that marks by keyboard.
    pub(super) fn caret(self) -> Caret {
        self.kept.with_value(|kept| kept.caret)
    }

    /// Puts the caret elsewhere.
    pub(super) fn move_caret(self, caret: Caret) {
        self.kept.update_value(|kept| kept.caret = caret);
    }

    /// The sound of the question on the screen.
    pub(super) fn sound(self) -> Option<Sound> {
        self.kept.with_value(|kept| kept.sound)
    }

    /// The question on the screen has this sound now.
    pub(super) fn set_sound(self, sound: Option<Sound>) {
        self.kept.update_value(|kept| kept.sound = sound);
    }

    /// Remembers a key that works the player, and says which one was before it, and when.
    pub(super) fn player_key(self, code: String, at: i64) -> (String, i64) {
        let mut before = (code, at);
        self.kept.update_value(|kept| std::mem::swap(&mut kept.last_key, &mut before));
        before
    }

    /// What something is called in this kind of attempt.
    pub(super) fn word(self, word: Word) -> String {
        self.facts.with_value(|facts| facts.words.of(word))
    }

    fn journal(self) -> Journal {
        Journal::new(self.id())
    }

    /// Id of the attempt.
    pub(super) fn id(self) -> String {
        self.facts.with_value(|facts| facts.id.clone())
    }

    /// Number of questions.
    pub(super) fn count(self) -> usize {
        self.facts.with_value(|facts| facts.slots.len())
    }

    /// All questions.
    pub(super) fn slots(self) -> Vec<Slot> {
        self.facts.with_value(|facts| facts.slots.clone())
    }

    /// A question by its index.
    pub(super) fn slot(self, index: usize) -> Option<Slot> {
        self.facts.with_value(|facts| facts.slots.get(index).copied())
    }

    /// The question on the screen.
    pub(super) fn current(self) -> Option<Slot> {
        match self.place.get() {
            Place::Question(index) => self.slot(index),
            Place::End => None,
        }
    }

    /// Whether answers to a question cannot be changed now.
    pub(super) fn is_locked(self, slot: Slot) -> bool {
        !self.awake.get()
            || self.over.get()
            || self.submitting.get()
            || slot.checking.get()
            || slot.is_judged()
    }

    /// Tells the saver what happened.
    pub(super) fn tell(self, event: Event) {
        self.courier.tell(self, event);
    }

    /// Whether an answer has not reached the server.
    pub(super) fn has_unsent(self) -> bool {
        self.courier.has_unsent()
    }

    /// The learner's response to a question is now this one.
    pub(super) fn respond(self, slot: Slot, response: Response, pace: Pace) {
        let at = self.now();
        self.journaled.set(self.journal().write(slot.index, &response, at));
        slot.problem.set(None);
        slot.response.set(Some(response.clone()));
        self.tell(Event::Changed { slot: slot.index, response, at, pace });
    }

    /// Puts or takes a flag.
    pub(super) fn flag(self, slot: Slot, flagged: bool) {
        slot.flagged.set(flagged);
        self.tell(Event::Flagged { slot: slot.index, flagged });
    }

    /// Asks for judgement.
    pub(super) fn check(self, slot: Slot) {
        if slot.checking.get_untracked() || slot.judgement.with_untracked(Option::is_some) {
            return;
        }
        if !untrack(|| slot.is_answered()) {
            let mend_first = matches!(slot.asked().controls, Controls::Form { form: Form::Correction, .. });
            let told = if mend_first { Word::MendFirst } else { Word::AnswerFirst };
            slot.problem.set(Some(self.word(told)));
            return;
        }
        if self.courier.rejected() == Some(slot.index) {
            // What the server has is an older answer than the one on the screen.
            return;
        }
        slot.problem.set(None);
        slot.checking.set(true);
        self.tell(Event::CheckWanted { slot: slot.index });
    }

    /// Submits, once. An answer that the server does not take is shown first.
    pub(super) fn submit(self) {
        if let Some(slot) = self.courier.rejected() {
            self.go(Place::Question(slot));
        } else if !self.submitting.get_untracked() {
            self.submitting.set(true);
            self.tell(Event::CloseWanted);
        }
    }

    /// Goes to a place; it gets an entry in the history.
    pub(super) fn go(self, place: Place) {
        if self.place.get_untracked() != place {
            dom::set_fragment(&place.fragment(), true);
            self.show(place);
        }
    }

    /// Whether a place needs the passage at once: the answer is given in it.
    pub(super) fn opens_sheet(self, place: Place) -> bool {
        matches!(place, Place::Question(index) if self.slot(index).is_some_and(Slot::marks_passage))
    }

    /// Shows a place that stands in the address already.
    pub(super) fn show(self, place: Place) {
        self.tell(Event::Settled);
        let before = untrack(|| self.current());
        self.place.set(place);
        let after = untrack(|| self.current());
        let stimulus = |slot: Option<Slot>| slot.and_then(Slot::stimulus);
        self.selected.set(None);
        self.label.set(0);
        self.move_caret(Caret::default());
        if after.is_some_and(Slot::marks_passage) {
            self.sheet.set(true);
        } else if stimulus(before) != stimulus(after) || before.is_some_and(Slot::marks_passage) {
            // What opened it for marking closes it again, so that the answers stand high on a phone.
            self.sheet.set(false);
        }
        dom::focus(super::stage::HEADING);
    }

    /// How far a text was scrolled when it was last seen, in pixels.
    pub(super) fn scrolled(self, stimulus: &str) -> i32 {
        let find = |places: &[(String, i32)]| places.iter().find(|(id, _)| id == stimulus).map(|(_, at)| *at);
        self.kept.with_value(|kept| find(&kept.places)).unwrap_or_default()
    }

    /// Remembers how far a text is scrolled.
    pub(super) fn scroll(self, stimulus: String, at: i32) {
        self.kept.update_value(|kept| {
            kept.places.retain(|(id, _)| id != &stimulus);
            kept.places.push((stimulus, at));
        });
    }

    /// The server's clock.
    pub(super) fn now(self) -> Instant {
        Instant(timer::now() + self.kept.with_value(|kept| kept.offset))
    }

    /// Sets the clock by an instant that the server named between `sent` and `received`.
    pub(super) fn set_clock(self, at: Instant, sent: i64, received: i64) {
        self.kept.update_value(|kept| kept.offset = at.0 - i64::midpoint(sent, received));
    }

    /// The server has a response.
    pub(super) fn saved(self, slot: usize, response: &Response, at: Instant) {
        self.journal().forget(slot, response);
        self.saved_at.set(Some(at));
        if let Some(slot) = self.slot(slot) {
            slot.saved_at.set(Some(at));
        }
    }

    /// The server has this response, or keeps it without counting it.
    pub(super) fn forget(self, slot: usize, response: &Response) {
        self.journal().forget(slot, response);
    }

    /// Another device's later answer has taken the place of ours.
    pub(super) fn displaced(self, slot: usize, ours: Response) {
        if let Some(slot) = self.slot(slot) {
            slot.displaced.set(Some(ours));
        }
    }

    /// The server refused a request for what it says.
    pub(super) fn refused(self, slot: Option<usize>, message: String) {
        self.submitting.set(false);
        match slot.and_then(|index| self.slot(index)) {
            Some(slot) => {
                slot.checking.set(false);
                slot.problem.set(Some(message));
            }
            None => self.problem.set(Some(message)),
        }
    }

    /// Takes over what the server has, except where something newer is on its way.
    pub(super) fn adopt(self, attempt: RunnerView, waits: impl Fn(usize) -> bool) {
        for (slot, view) in self.slots().into_iter().zip(attempt.slots) {
            if waits(slot.index) {
                slot.adopt_judgement(view.hint, view.judgement);
            } else {
                slot.adopt(view);
            }
        }
    }

    /// The server has taken steps up to this one.
    pub(super) fn reached(self, step: u32) {
        self.receipt.set(step as usize);
        self.journal().reach(step);
    }

    /// Brings back what stands in the journal and not on the server; asks the server where the page is older than it.
    pub(super) fn restore(self) {
        if self.journal().is_ahead_of(self.facts.with_value(|facts| facts.last_step)) {
            self.tell(Event::AskWanted);
        }
        for slot in self.slots() {
            let Some(entry) = self.journal().read(slot.index) else { continue };
            let known = slot.response.get_untracked();
            if slot.judgement.with_untracked(Option::is_some) || known.as_ref() == Some(&entry.response) {
                self.journal().clear(slot.index);
            } else if slot.saved_at.get_untracked().is_none_or(|saved_at| entry.at > saved_at) {
                slot.response.set(Some(entry.response.clone()));
                let (slot, response, at) = (slot.index, entry.response, entry.at);
                self.tell(Event::Changed { slot, response, at, pace: Pace::Now });
            } else {
                let ours = Save { slot: slot.index, response: entry.response, at: entry.at };
                set_aside(self, ours);
            }
        }
    }

    /// Goes to the result.
    pub(super) fn leave_for_result(self) {
        self.over.set(true);
        let id = self.id();
        dom::replace_page(&["/attempts/", &id, "/result"].concat());
    }
}
