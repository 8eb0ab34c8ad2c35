//! Carries out what the queue asks for.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::api::{self, Answer};
use super::next::{Effect, Event, Seen, next};
use super::queue::{Deed, Queue, Standing};
use crate::attempts::island::browser::timer;
use crate::attempts::island::session::Session;
use crate::attempts::view::{AttemptView, ReceiptView};

/// The queue of the attempt with its timers.
#[derive(Clone, Copy)]
pub(crate) struct Courier {
    queue: StoredValue<Queue>,
    quiet: StoredValue<Option<i32>>,
    rest: StoredValue<Option<i32>>,
}

impl Courier {
    /// A courier for an attempt as the server gave it.
    pub(crate) fn new(attempt: &AttemptView) -> Self {
        let responses = attempt.slots.iter().map(|slot| slot.response.clone()).collect();
        Self {
            queue: StoredValue::new(Queue::new(attempt.last_step, responses)),
            quiet: StoredValue::new(None),
            rest: StoredValue::new(None),
        }
    }

    /// Whether an answer has not reached the server.
    pub(crate) fn has_unsent(self) -> bool {
        self.queue.with_value(Queue::has_unsent)
    }

    /// A slot whose answer the server does not take as it is.
    pub(crate) fn rejected(self) -> Option<usize> {
        self.queue.with_value(Queue::rejected)
    }

    /// Tells the queue and does what follows.
    pub(crate) fn tell(self, session: Session, event: Event) {
        let mut effects = Vec::new();
        self.queue.update_value(|queue| {
            let old = std::mem::replace(queue, Queue::new(0, Vec::new()));
            (*queue, effects) = next(old, event);
        });
        let standing = self.queue.with_value(Queue::standing);
        let before = session.standing.get_untracked();
        if before != standing {
            session.standing.set(standing);
            if before == Standing::Broken {
                session.problem.set(None);
            }
        }
        for effect in effects {
            self.follow(session, effect);
        }
    }

    fn follow(self, session: Session, effect: Effect) {
        match effect {
            Effect::Send { step, deed } => spawn_local(self.send(session, step, deed)),
            Effect::Fling { step, deed } => {
                let attempt = session.id();
                spawn_local(async move { drop(api::send(&attempt, step, &deed).await) });
            }
            Effect::AwaitQuiet(millis) => self.wake(session, self.quiet, millis, Event::Settled),
            Effect::AwaitRest(millis) => self.wake(session, self.rest, millis, Event::Rested),
            Effect::Ask => spawn_local(self.ask(session)),
            Effect::Saved { slot, response, at } => session.saved(slot, &response, at),
            Effect::Displaced { slot, ours } => session.displaced(slot, ours),
            Effect::Elsewhere => session.elsewhere.set(true),
            Effect::Closed => session.leave_for_result(),
        }
    }

    fn wake(self, session: Session, timer: StoredValue<Option<i32>>, millis: u32, event: Event) {
        if let Some(earlier) = timer.get_value() {
            timer::cancel(earlier);
        }
        let number = timer::after(millis, move || {
            timer.set_value(None);
            self.tell(session, event);
        });
        timer.set_value(Some(number));
    }

    async fn send(self, session: Session, step: u32, deed: Deed) {
        let sent = timer::now();
        let answer = api::send(&session.id(), step, &deed).await;
        let event = match answer {
            Answer::Taken(receipt) => {
                session.set_clock(receipt.at, sent, timer::now());
                let event = Event::Taken { last_step: receipt.last_step, at: receipt.at };
                deliver(session, &deed, *receipt);
                event
            }
            Answer::Stale => Event::Stale,
            Answer::Over => Event::Over,
            Answer::Refused(message) => {
                session.refused(deed_slot(&deed), message);
                Event::Refused
            }
            Answer::Later(message) => {
                session.problem.set(message);
                Event::Failed { jitter: timer::chance() }
            }
        };
        self.tell(session, event);
    }

    async fn ask(self, session: Session) {
        let sent = timer::now();
        match api::fetch(&session.id()).await {
            Ok(attempt) if attempt.closure.is_some() => self.tell(session, Event::Over),
            Ok(attempt) => {
                session.set_clock(attempt.now, sent, timer::now());
                let seen = attempt.slots.iter().map(|slot| Seen {
                    response: slot.response.clone(),
                    saved_at: slot.saved_at,
                    checked: slot.feedback.is_some(),
                });
                self.tell(session, Event::Fetched { last_step: attempt.last_step, slots: seen.collect() });
                let waits = |slot| self.queue.with_value(|queue| queue.holds(slot));
                session.adopt(attempt, waits);
            }
            Err(message) => {
                session.problem.set(message);
                self.tell(session, Event::Failed { jitter: timer::chance() });
            }
        }
    }
}

/// The slot a request is about; none for the closure.
fn deed_slot(deed: &Deed) -> Option<usize> {
    match deed {
        Deed::Save { slot, .. } | Deed::Flag { slot, .. } | Deed::Hint { slot } | Deed::Check { slot } => {
            Some(*slot)
        }
        Deed::Close => None,
    }
}

/// Shows what a receipt brought along.
fn deliver(session: Session, deed: &Deed, receipt: ReceiptView) {
    let Some(slot) = deed_slot(deed).and_then(|index| session.slot(index)) else { return };
    if receipt.hint.is_some() {
        slot.hint.set(receipt.hint);
    }
    if receipt.feedback.is_some() {
        slot.judged(receipt.feedback);
    }
}
