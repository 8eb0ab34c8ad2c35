//! The one function that moves the queue.

use assessment::{Instant, Response};

use super::queue::{Backlog, Deed, Draft, Flight, PATIENCE, Pace, Phase, QUIET, Queue, Save};

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Event {
    /// The learner changed a response.
    Changed {
        /// Index of the slot.
        slot: usize,
        /// The whole response.
        response: Response,
        /// When, by the server's clock.
        at: Instant,
        /// How.
        pace: Pace,
    },
    /// The learner put or took a flag.
    Flagged {
        /// Index of the slot.
        slot: usize,
        /// Whether it is flagged now.
        flagged: bool,
    },
    /// The learner wants the hint.
    HintWanted {
        /// Index of the slot.
        slot: usize,
    },
    /// The learner wants judgement.
    CheckWanted {
        /// Index of the slot.
        slot: usize,
    },
    /// The learner submits, or time is over.
    CloseWanted,
    /// Typing has been quiet, or somebody needs what is typed to be sent.
    Settled,
    /// The page is being left.
    Leaving,
    /// The rest after a failure is over, or the network is back.
    Rested,
    /// Time to look at what the server has.
    AskWanted,
    /// The request was taken.
    Taken {
        /// Number of the last step now.
        last_step: u32,
        /// When.
        at: Instant,
    },
    /// The request or the fetch got no answer, or one that says "later".
    Failed {
        /// Thousandths of the longest jitter.
        jitter: u32,
    },
    /// The step's number was not due: another tab or device has gone on, or the item has been judged.
    Stale,
    /// The request was refused for what it says; sending it again would not help.
    Refused,
    /// The attempt takes nothing more.
    Over,
    /// The attempt has been fetched.
    Fetched {
        /// Number of the last step.
        last_step: u32,
        /// One per slot.
        slots: Vec<Seen>,
    },
}

/// What the server has of a slot.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Seen {
    /// The response.
    pub(crate) response: Option<Response>,
    /// When it was saved.
    pub(crate) saved_at: Option<Instant>,
    /// Whether it has been judged.
    pub(crate) checked: bool,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Effect {
    /// Send, and tell what came of it.
    Send {
        /// Number of the step.
        step: u32,
        /// What.
        deed: Deed,
    },
    /// Send without waiting for an answer: the page is going away.
    Fling {
        /// Number of the step.
        step: u32,
        /// What.
        deed: Deed,
    },
    /// Tell [`Event::Settled`] after so many milliseconds, and forget an earlier such wish.
    AwaitQuiet(u32),
    /// Tell [`Event::Rested`] after so many milliseconds.
    AwaitRest(u32),
    /// Fetch the attempt.
    Ask,
    /// The server has this response.
    Saved {
        /// Index of the slot.
        slot: usize,
        /// The response.
        response: Response,
        /// When.
        at: Instant,
    },
    /// Another tab or device saved this slot, later than this was typed here.
    Displaced(Save),
    /// Another tab or device has saved too.
    Elsewhere,
    /// The attempt is closed.
    Closed {
        /// What did not reach the server before.
        unsent: Vec<Save>,
    },
}

/// Takes an event.
pub(crate) fn next(mut queue: Queue, event: Event) -> (Queue, Vec<Effect>) {
    let mut effects = Vec::new();
    if queue.phase != Phase::Shut {
        queue.take(event, &mut effects);
        queue.pump(&mut effects);
    }
    (queue, effects)
}

/// Milliseconds to rest after so many failures in a row: 1, 2, 4 … 30 seconds, of which half is chance, so that a
/// thousand learners do not come back in the same instant.
fn rest(failures: u32, jitter: u32) -> u32 {
    let longest = (500 << failures.min(6)).min(30_000);
    longest / 2 + longest / 2 * jitter.min(1_000) / 1_000
}

impl Queue {
    fn take(&mut self, event: Event, effects: &mut Vec<Effect>) {
        match event {
            Event::Changed { slot, response, at, pace } => self.change(slot, response, at, pace, effects),
            Event::Flagged { slot, flagged } => self.with(slot, |s| s.flag = Some(flagged)),
            Event::HintWanted { slot } => self.with(slot, |s| s.hint = true),
            Event::CheckWanted { slot } => {
                self.settle();
                self.with(slot, |s| s.check = true);
            }
            Event::CloseWanted => {
                self.settle();
                self.closing = true;
            }
            Event::Settled => self.settle(),
            Event::Leaving => {
                self.settle();
                self.pump(effects);
                self.fling(effects);
            }
            Event::Rested => match std::mem::replace(&mut self.phase, Phase::Idle) {
                Phase::Resting(flight) => {
                    effects.push(Effect::Send { step: flight.step, deed: flight.deed.clone() });
                    self.phase = Phase::Flying(flight);
                }
                Phase::RestingToAsk => self.ask(effects),
                other => self.phase = other,
            },
            Event::AskWanted => {
                if self.phase == Phase::Idle {
                    self.ask(effects);
                }
            }
            Event::Taken { last_step, at } => self.taken(last_step, at, effects),
            Event::Failed { jitter } => {
                self.phase = match std::mem::replace(&mut self.phase, Phase::Idle) {
                    Phase::Flying(flight) => Phase::Resting(flight),
                    Phase::Asking => Phase::RestingToAsk,
                    other => return self.phase = other,
                };
                self.failures += 1;
                effects.push(Effect::AwaitRest(rest(self.failures, jitter)));
            }
            Event::Stale => {
                if let Phase::Flying(flight) = std::mem::replace(&mut self.phase, Phase::Idle) {
                    self.put_back(flight);
                }
                self.ask(effects);
            }
            Event::Refused => self.refused(),
            Event::Over => self.shut(effects),
            Event::Fetched { last_step, slots } => self.fetched(last_step, slots, effects),
        }
    }

    fn with(&mut self, slot: usize, change: impl FnOnce(&mut Backlog)) {
        if let Some(backlog) = self.slots.get_mut(slot) {
            change(backlog);
        }
    }

    fn change(
        &mut self,
        slot: usize,
        response: Response,
        at: Instant,
        pace: Pace,
        effects: &mut Vec<Effect>,
    ) {
        let flies = matches!(&self.phase, Phase::Flying(f) | Phase::Resting(f) if f.deed.saves(slot));
        let Some(backlog) = self.slots.get_mut(slot) else { return };
        let was_rejected = std::mem::take(&mut backlog.rejected);
        if backlog.draft.is_none() && !flies && !was_rejected && backlog.known.as_ref() == Some(&response) {
            // The end of a composition repeats what was saved during it.
            return;
        }
        let first_at = backlog.draft.as_ref().map_or(at, |draft| draft.first_at);
        let ready = pace == Pace::Now;
        backlog.draft = Some(Draft { response, first_at, changed_at: at, ready, flung: false });
        if !ready {
            let quiet = if pace == Pace::Typing { QUIET } else { PATIENCE };
            let left = (PATIENCE - at.millis_since(first_at)).clamp(0, quiet);
            effects.push(Effect::AwaitQuiet(u32::try_from(left).unwrap_or_default()));
        }
    }

    fn settle(&mut self) {
        for draft in self.slots.iter_mut().filter_map(|slot| slot.draft.as_mut()) {
            draft.ready = true;
        }
    }

    /// Sends what waits behind a request that is under way, numbered as it will be once that is taken. Whatever comes of
    /// it, the drafts stay: sent again later they are repeats, which the server answers like the first time.
    fn fling(&mut self, effects: &mut Vec<Effect>) {
        let mut step = match &self.phase {
            Phase::Flying(flight) => flight.end(),
            Phase::Resting(flight) => {
                effects.push(Effect::Fling { step: flight.step, deed: flight.deed.clone() });
                flight.end()
            }
            _ => return,
        };
        // One by one: browsers keep only small requests alive behind a page.
        while let Some(slot) = self.oldest_draft(true) {
            let Some(draft) = self.slots[slot].draft.as_mut() else { return };
            draft.flung = true;
            let save = draft.clone().save(slot);
            self.slots[slot].flung = Some(save.response.clone());
            effects.push(Effect::Fling { step, deed: Deed::Save(vec![save]) });
            step += 1;
        }
    }

    fn ask(&mut self, effects: &mut Vec<Effect>) {
        self.phase = Phase::Asking;
        effects.push(Effect::Ask);
    }

    /// Nothing more is taken: what the server has not got is handed over, so that it can be kept all the same.
    fn shut(&mut self, effects: &mut Vec<Effect>) {
        if let Phase::Flying(flight) | Phase::Resting(flight) =
            std::mem::replace(&mut self.phase, Phase::Shut)
        {
            self.put_back(flight);
        }
        let unsent = self.slots.iter_mut().enumerate();
        let unsent = unsent.filter_map(|(slot, s)| s.draft.take().map(|draft| draft.save(slot))).collect();
        effects.push(Effect::Closed { unsent });
    }

    fn taken(&mut self, last_step: u32, at: Instant, effects: &mut Vec<Effect>) {
        self.failures = 0;
        self.last_step = self.last_step.max(last_step);
        let Phase::Flying(flight) = std::mem::replace(&mut self.phase, Phase::Idle) else { return };
        match flight.deed {
            Deed::Save(saves) => {
                for Save { slot, response, .. } in saves {
                    self.with(slot, |s| {
                        s.known = Some(response.clone());
                        s.draft.take_if(|draft| draft.response == response);
                    });
                    effects.push(Effect::Saved { slot, response, at });
                }
            }
            Deed::Close => self.shut(effects),
            Deed::Flag { .. } | Deed::Hint { .. } | Deed::Check { .. } => {}
        }
    }

    fn refused(&mut self) {
        self.failures = 0;
        let Phase::Flying(flight) = std::mem::replace(&mut self.phase, Phase::Idle) else { return };
        match &flight.deed {
            Deed::Save(saves) if saves.len() > 1 => {
                self.singly = true;
                self.put_back(flight);
            }
            Deed::Save(saves) => {
                // What would be judged or handed in now is an older answer than the one on the screen.
                for Save { slot, .. } in saves {
                    self.with(*slot, |s| {
                        s.check = false;
                        s.rejected = s.draft.is_none();
                    });
                }
                self.closing = false;
            }
            _ => {}
        }
    }

    /// A request that was not taken waits again, unless something newer took its place.
    fn put_back(&mut self, flight: Flight) {
        match flight.deed {
            Deed::Save(saves) => {
                for save in saves {
                    self.with(save.slot, |s| {
                        s.draft.get_or_insert_with(|| save.into());
                    });
                }
            }
            Deed::Flag { slot, flagged } => self.with(slot, |s| {
                s.flag.get_or_insert(flagged);
            }),
            Deed::Hint { slot } => self.with(slot, |s| s.hint = true),
            Deed::Check { slot } => self.with(slot, |s| s.check = true),
            Deed::Close => self.closing = true,
        }
    }

    fn fetched(&mut self, last_step: u32, seen: Vec<Seen>, effects: &mut Vec<Effect>) {
        self.failures = 0;
        self.last_step = last_step;
        self.phase = Phase::Idle;
        let mut elsewhere = false;
        for (slot, (backlog, seen)) in self.slots.iter_mut().zip(seen).enumerate() {
            elsewhere |= backlog.meet(slot, seen, effects);
        }
        if elsewhere {
            effects.push(Effect::Elsewhere);
        }
    }

    fn oldest_draft(&self, unflung: bool) -> Option<usize> {
        let drafts = self.slots.iter().enumerate().filter_map(|(slot, s)| Some((slot, s.draft.as_ref()?)));
        drafts
            .filter(|(_, draft)| draft.ready && !(unflung && draft.flung))
            .min_by_key(|(_, draft)| draft.first_at)
            .map(|(slot, _)| slot)
    }

    /// Takes the drafts that are sent next, oldest first.
    fn take_drafts(&mut self) -> Vec<Save> {
        let mut saves = Vec::new();
        while let Some(slot) = self.oldest_draft(false) {
            if self.singly && !saves.is_empty() {
                return saves;
            }
            saves.extend(self.slots[slot].draft.take().map(|draft| draft.save(slot)));
        }
        self.singly &= !saves.is_empty();
        saves
    }

    /// Starts the next request if none is under way: drafts, oldest first, then flags and hints, then checks, for they
    /// judge what is saved, and the closure last of all.
    fn pump(&mut self, effects: &mut Vec<Effect>) {
        if self.phase != Phase::Idle {
            return;
        }
        let saves = self.take_drafts();
        let find = |test: fn(&Backlog) -> bool| self.slots.iter().position(test);
        let deed = if !saves.is_empty() {
            Deed::Save(saves)
        } else if let Some(slot) = find(|s| s.flag.is_some()) {
            Deed::Flag { slot, flagged: self.slots[slot].flag.take().unwrap_or_default() }
        } else if let Some(slot) = find(|s| s.hint) {
            self.slots[slot].hint = false;
            Deed::Hint { slot }
        } else if let Some(slot) = find(|s| s.check && s.draft.is_none()) {
            self.slots[slot].check = false;
            Deed::Check { slot }
        } else if self.closing && self.slots.iter().all(|s| s.draft.is_none()) {
            self.closing = false;
            Deed::Close
        } else {
            return;
        };
        let step = self.last_step + 1;
        effects.push(Effect::Send { step, deed: deed.clone() });
        self.phase = Phase::Flying(Flight { deed, step });
    }
}

impl Flight {
    /// Number of the first step after it.
    fn end(&self) -> u32 {
        let steps = if let Deed::Save(saves) = &self.deed { saves.len() } else { 1 };
        self.step + u32::try_from(steps).unwrap_or(1)
    }
}

impl Draft {
    fn save(self, slot: usize) -> Save {
        Save { slot, response: self.response, at: self.changed_at }
    }
}

impl Backlog {
    /// Compares what waits here with what the server has; says whether somebody else has saved.
    fn meet(&mut self, slot: usize, seen: Seen, effects: &mut Vec<Effect>) -> bool {
        let foreign = seen.response != self.known && (self.flung.is_none() || seen.response != self.flung);
        self.known.clone_from(&seen.response);
        if seen.checked {
            // The first answer counts; nothing can change it.
            (self.hint, self.check) = (false, false);
        }
        let Some(draft) = self.draft.take() else { return foreign };
        let saved_at = seen.saved_at.unwrap_or(draft.changed_at);
        if seen.response.as_ref() == Some(&draft.response) {
            effects.push(Effect::Saved { slot, response: draft.response, at: saved_at });
            return false;
        }
        if seen.checked || (foreign && saved_at > draft.changed_at) {
            effects.push(Effect::Displaced(draft.save(slot)));
        } else {
            self.draft = Some(Draft { ready: true, ..draft });
        }
        foreign
    }
}
