//! Taking a step in an attempt: the one path for saves, flags, hints, checks and submissions.

use std::borrow::Cow;

use assessment::attempt::{
    Attempt, Behaviour, ClosureReason, Effect, Event, Refusal, SlotState, Status, Step, apply,
};
use assessment::gate::{self, Verdict};
use assessment::item::Interaction;
use assessment::score::{Score, score};
use assessment::{Instant, Response};
use store::{Conclusion, Missed, NewAnswer, StoreError};
use uuid::Uuid;

use super::OpenAttempt;
use crate::{Actor, Service, ServiceError};

/// Attempts judged whole at the same time. When a whole hall submits at one moment the rest wait for their turn with
/// nothing but their request: more at once would not be faster, and each holds items, scores and steps.
pub(crate) const CLOSING_AT_ONCE: usize = 64;

/// What a learner wishes to do in an attempt.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Save responses, in this order: as many steps as there are, all or none.
    Save(Vec<Given>),
    /// Put or take a flag.
    Flag {
        /// Index of the slot.
        slot: u16,
        /// Whether it is to be flagged.
        flagged: bool,
    },
    /// Take the hint.
    Hint {
        /// Index of the slot.
        slot: u16,
    },
    /// Have the saved response judged, or hand the task in.
    Check {
        /// Index of the slot.
        slot: u16,
    },
    /// End the attempt.
    Submit,
}

/// A response that is given.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// Index of the slot.
    pub slot: u16,
    /// The whole response.
    pub response: Response,
    /// When it was given, by the learner's browser's idea of the server's clock; matters only after the end.
    pub at: Option<Instant>,
}

/// What came of a wish.
pub struct Receipt {
    /// The attempt as it stands now.
    pub open: OpenAttempt,
    /// When the step was taken.
    pub at: Instant,
}

impl Wish {
    /// What happens by it in an attempt whose time is or is not over.
    fn events(self, is_time_over: bool) -> Vec<Event> {
        match self {
            Self::Save(given) => given.into_iter().map(|given| given.event(is_time_over)).collect(),
            Self::Flag { slot, flagged } => vec![Event::Flagged { slot, flagged }],
            Self::Hint { slot } => vec![Event::Hinted { slot }],
            Self::Check { slot } => vec![Event::Checked { slot }],
            // The browser has delivered all it had: nothing more has to be waited for.
            Self::Submit if is_time_over => vec![Event::Closed { reason: ClosureReason::TimeEnded }],
            Self::Submit => vec![Event::Closed { reason: ClosureReason::Submitted }],
        }
    }
}

impl Given {
    fn event(self, is_time_over: bool) -> Event {
        let Self { slot, response, at } = self;
        match at.filter(|_| is_time_over) {
            Some(given_at) => Event::SavedLate { slot, response, given_at },
            None => Event::Saved { slot, response },
        }
    }
}

impl Service {
    /// Takes the learner's wish as step number `number` and on in the attempt, with all that follows from it, in one
    /// transaction.
    ///
    /// A step that was taken before with the same content is answered like the first time; one with another content
    /// or a wrong number is refused as out of order.
    pub async fn take_step(
        &self,
        actor: Option<&Actor>,
        id: Uuid,
        number: u32,
        wish: Wish,
    ) -> Result<Receipt, ServiceError> {
        let _turn = match &wish {
            Wish::Submit => self.closing.acquire().await.ok(),
            _ => None,
        };
        // Boxed: whoever waits for a turn holds no room for what comes after it.
        Box::pin(self.take_turn(actor, id, number, wish)).await
    }

    async fn take_turn(
        &self,
        actor: Option<&Actor>,
        id: Uuid,
        number: u32,
        wish: Wish,
    ) -> Result<Receipt, ServiceError> {
        let kept = actor.and_then(|actor| self.running.check_out(id, actor.user));
        let receipt = match kept {
            // What is kept in memory may be older than what is stored: it may only say yes.
            Some(open) => match self.take_step_in(open, number, wish.clone()).await {
                Err(error) if !matches!(error, ServiceError::Store(StoreError::Unavailable(_))) => None,
                decided => Some(decided),
            },
            None => None,
        };
        let receipt = match receipt {
            Some(decided) => decided?,
            None => self.take_step_in(self.load_own_attempt(actor, id).await?, number, wish).await?,
        };
        self.running.check_in(&receipt.open);
        Ok(receipt)
    }

    async fn take_step_in(
        &self,
        open: OpenAttempt,
        number: u32,
        wish: Wish,
    ) -> Result<Receipt, ServiceError> {
        let id = open.id;
        if let Wish::Save(given) = &wish {
            for Given { slot, response, .. } in given {
                let item = open.items.get(usize::from(*slot)).ok_or(Refusal::UnknownSlot(*slot))?;
                item.question.fits(response)?;
            }
        }
        let at = self.now();
        let events = wish.events(open.attempt.is_time_over(at));
        // A forged number at the very end counts no further, and is refused as out of order.
        let steps: Vec<Step> = (0..)
            .zip(events)
            .map(|(place, event)| Step { number: number.saturating_add(place), at, event })
            .collect();
        if number <= open.attempt.last_step && self.were_taken(id, &steps).await? {
            return Ok(Receipt { open, at });
        }
        let given = steps.len();
        let taken = self.follow(&open, steps).await?;
        match self.write(&open, &taken).await {
            // The very same step was faster: a client that had waited too long has sent it again.
            Err(ServiceError::Store(StoreError::Conflict))
                if self.were_taken(id, &taken.steps[..given]).await? =>
            {
                Ok(Receipt { open: self.load_attempt(id).await?, at })
            }
            // Somebody else's step with this number was faster: for the sender it is out of order.
            Err(ServiceError::Store(StoreError::Conflict)) => {
                let expected = self.load_attempt(id).await?.attempt.last_step + 1;
                Err(Refusal::OutOfOrder { given: number, expected }.into())
            }
            Err(error) => Err(error),
            Ok(()) => Ok(Receipt {
                open: OpenAttempt { attempt: taken.attempt, verdict: taken.verdict, ..open },
                at,
            }),
        }
    }

    async fn were_taken(&self, id: Uuid, steps: &[Step]) -> Result<bool, ServiceError> {
        let stored = self.store.find_attempt(id).await?.ok_or(ServiceError::NotFound)?;
        let is_stored = |step: &Step| {
            stored.steps.iter().any(|other| other.number == step.number && other.event == step.event)
        };
        Ok(steps.iter().all(is_stored))
    }

    /// Applies the steps, which are of one instant, and all that their effects ask for.
    pub(super) async fn follow(
        &self,
        open: &OpenAttempt,
        mut steps: Vec<Step>,
    ) -> Result<Taken, ServiceError> {
        let at = steps.first().map_or_else(|| self.now(), |step| step.at);
        let shelf = self.shelf().await?;
        let (mut attempt, mut effects) = (Cow::Borrowed(&open.attempt), Vec::new());
        for step in &steps {
            let (next, more) = apply(&attempt, step)?;
            attempt = Cow::Owned(next);
            effects.extend(more);
        }
        let mut attempt = attempt.into_owned();
        let (mut answers, mut verdict) = (Vec::new(), open.verdict.clone());
        while let Some(effect) = effects.pop() {
            let Effect::Judge { slot } = effect else {
                verdict = judge_gate(open, &attempt);
                continue;
            };
            let index = usize::from(slot);
            let (Some(item), Some(state)) = (open.items.get(index), attempt.slots.get(index)) else {
                return Err(Refusal::UnknownSlot(slot).into());
            };
            let pack = match &item.question.interaction {
                Interaction::Transcription { pack } => shelf.pack(pack),
                _ => None,
            };
            let score = score(item, state.response.as_ref(), pack.as_deref());
            if attempt.plan.behaviour != Behaviour::Live {
                answers.push(answer(open, slot, at, &score));
            }
            let step = Step { number: attempt.last_step + 1, at, event: Event::Scored { slot, score } };
            let (next, more) = apply(&attempt, &step)?;
            attempt = next;
            steps.push(step);
            effects.extend(more);
        }
        if attempt.plan.behaviour == Behaviour::Live && matches!(attempt.status, Status::Judged(_)) {
            answers = live_answers(open, &attempt, at);
        }
        Ok(Taken { steps, answers, attempt, verdict })
    }

    pub(super) async fn write(&self, open: &OpenAttempt, taken: &Taken) -> Result<(), ServiceError> {
        let conclusion = match taken.attempt.status {
            Status::Open => None,
            status @ (Status::Closed(closure) | Status::Judged(closure)) => Some(Conclusion {
                judged: matches!(status, Status::Judged(_)),
                closure,
                verdict: taken.verdict.clone(),
            }),
        };
        self.store.append_steps(open.id, &taken.steps, conclusion.as_ref(), &taken.answers).await?;
        if conclusion.is_some() {
            self.note_readiness(open.owner, &open.domain).await;
        }
        Ok(())
    }
}

/// Steps to write, with what they lead to.
pub(super) struct Taken {
    pub(super) steps: Vec<Step>,
    pub(super) answers: Vec<NewAnswer>,
    pub(super) attempt: Attempt,
    pub(super) verdict: Option<Verdict>,
}

/// The verdict of a gate once every slot has its score; none for practice and live.
pub(crate) fn judge_gate(open: &OpenAttempt, attempt: &Attempt) -> Option<Verdict> {
    let gate = open.gate.as_ref().filter(|_| attempt.plan.behaviour == Behaviour::Mock)?;
    let points: Vec<(u16, f64)> = attempt
        .plan
        .slots
        .iter()
        .zip(&attempt.slots)
        .map(|(planned, state)| (planned.section, state.score.as_ref().map_or(0.0, |score| score.points)))
        .collect();
    Some(gate::judge(gate, &points))
}

/// The answers of a live phase are written at its end: until then nobody is to read off them which tasks are gold. Only
/// the first answer to a task counts, as what is redone was rejected with a reason.
fn live_answers(open: &OpenAttempt, attempt: &Attempt, at: Instant) -> Vec<NewAnswer> {
    let first = |state: &SlotState| match state.rejections.first() {
        Some(rejection) => Some(rejection.score.clone()),
        None => state.score.clone(),
    };
    let scored = (0_u16..).zip(&attempt.slots).filter_map(|(slot, state)| Some((slot, first(state)?)));
    scored.map(|(slot, score)| answer(open, slot, at, &score)).collect()
}

/// The row that progress is counted from.
pub(crate) fn answer(open: &OpenAttempt, slot: u16, at: Instant, score: &Score) -> NewAnswer {
    let item = &open.items[usize::from(slot)];
    let missed = score
        .findings
        .iter()
        .map(|finding| Missed { rule: finding.rule.clone(), layer: finding.layer })
        .collect();
    NewAnswer {
        slot,
        item: item.id.clone(),
        version: item.version,
        answered_at: at,
        points: score.points,
        meaning: score.meaning,
        format: score.format,
        rules: item.metadata.rules.clone(),
        missed,
    }
}
