//! Carries out what the queue asks for.

use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::api::{self, Answer};
use super::next::{Effect, Event, Seen, next};
use super::queue::{Deed, Queue, Save, Standing};
use crate::attempts::runner::browser::timer;
use crate::attempts::runner::session::Session;
use crate::attempts::runner::view::{RunnerReceipt, RunnerView};

/// The queue of the attempt with its timers.
#[derive(Clone, Copy)]
pub(crate) struct Courier {
    desk: StoredValue<Desk>,
}

/// The queue, and the timers that wake it.
struct Desk {
    queue: Queue,
    /// That of the quiet after typing, that of the rest after a failure.
    timers: [Option<i32>; 2],
}

const QUIET: usize = 0;
const REST: usize = 1;

impl Courier {
    /// A courier for an attempt as the server gave it.
    pub(crate) fn new(attempt: &RunnerView) -> Self {
        let responses = attempt.slots.iter().map(|slot| slot.response.clone()).collect();
        Self {
            desk: StoredValue::new(Desk {
                queue: Queue::new(attempt.last_step, responses),
                timers: [None, None],
            }),
        }
    }

    /// Whether an answer has not reached the server.
    pub(crate) fn has_unsent(self) -> bool {
        self.desk.with_value(|desk| desk.queue.has_unsent())
    }

    /// A slot whose answer the server does not take as it is.
    pub(crate) fn rejected(self) -> Option<usize> {
        self.desk.with_value(|desk| desk.queue.rejected())
    }

    /// Tells the queue and does what follows.
    pub(crate) fn tell(self, session: Session, event: Event) {
        let mut effects = Vec::new();
        self.desk.update_value(|desk| {
            let old = std::mem::replace(&mut desk.queue, Queue::new(0, Vec::new()));
            (desk.queue, effects) = next(old, event);
        });
        let standing = self.desk.with_value(|desk| desk.queue.standing());
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
            Effect::AwaitQuiet(millis) => self.wake(session, QUIET, millis, Event::Settled),
            Effect::AwaitRest(millis) => self.wake(session, REST, millis, Event::Rested),
            Effect::Ask => spawn_local(self.ask(session)),
            Effect::Saved { slot, response, at } => session.saved(slot, &response, at),
            Effect::Displaced(ours) => set_aside(session, ours),
            Effect::Elsewhere => session.elsewhere.set(true),
            Effect::Closed { unsent } => spawn_local(hand_over(session, unsent, true)),
        }
    }

    fn wake(self, session: Session, timer: usize, millis: u32, event: Event) {
        let set = move |number| self.desk.update_value(|desk| desk.timers[timer] = number);
        if let Some(earlier) = self.desk.with_value(|desk| desk.timers[timer]) {
            timer::cancel(earlier);
        }
        set(Some(timer::after(millis, move || {
            set(None);
            self.tell(session, event);
        })));
    }

    async fn send(self, session: Session, step: u32, deed: Deed) {
        let sent = timer::now();
        let answer = api::send(&session.id(), step, &deed).await;
        let event = match answer {
            Answer::Taken(receipt) => {
                session.set_clock(receipt.at, sent, timer::now());
                session.reached(receipt.last_step);
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
            Ok(attempt) if attempt.closed => self.tell(session, Event::Over),
            Ok(attempt) => {
                session.set_clock(attempt.now, sent, timer::now());
                let seen = attempt.slots.iter().map(|slot| Seen {
                    response: slot.response.clone(),
                    saved_at: slot.saved_at,
                    checked: slot.judgement.is_some(),
                });
                self.tell(session, Event::Fetched { last_step: attempt.last_step, slots: seen.collect() });
                let waits = |slot| self.desk.with_value(|desk| desk.queue.holds(slot));
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
        Deed::Save(saves) => saves.first().map(|save| save.slot),
        Deed::Flag { slot, .. } | Deed::Hint { slot } | Deed::Check { slot } => Some(*slot),
        Deed::Close => None,
    }
}

/// Another device's later answer has taken the place of ours, which is kept beside it.
pub(crate) fn set_aside(session: Session, ours: Save) {
    session.displaced(ours.slot, ours.response.clone());
    spawn_local(hand_over(session, vec![ours], false));
}

/// Has answers kept that cannot count, and then leaves, if that was the end. Where it fails the journal keeps them.
async fn hand_over(session: Session, saves: Vec<Save>, leave: bool) {
    if !saves.is_empty() && api::set_aside(&session.id(), &saves).await {
        for save in saves {
            session.forget(save.slot, &save.response);
        }
    }
    if leave {
        session.leave_for_result();
    }
}

/// Shows what a receipt brought along.
fn deliver(session: Session, deed: &Deed, receipt: RunnerReceipt) {
    let Some(slot) = deed_slot(deed).and_then(|index| session.slot(index)) else { return };
    slot.adopt_judgement(receipt.hint, receipt.judgement);
}
