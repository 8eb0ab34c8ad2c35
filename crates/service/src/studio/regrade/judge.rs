//! One attempt, judged again; nothing is written here.

use std::sync::Arc;

use assessment::Instant;
use assessment::attempt::{Basis, Event, Step, apply};
use assessment::gate::Verdict;
use assessment::item::{Interaction, Item};
use assessment::score::{Score, score};
use store::NewAnswer;

use super::{Change, Obstacle, Regrade};
use crate::attempts::{OpenAttempt, answer, judge_gate};
use crate::{Service, ServiceError};

/// An attempt judged again.
pub(super) struct Rejudged {
    pub(super) steps: Vec<Step>,
    pub(super) answers: Vec<NewAnswer>,
    pub(super) verdict: Option<Verdict>,
    /// The first slot whose points have changed.
    pub(super) change: Option<Change>,
}

/// What comes of an attempt.
pub(super) enum Outcome {
    /// It has nothing that can be judged again, or it has been.
    Settled,
    /// It still runs.
    Running,
    /// It would be judged like this.
    Due(Box<Rejudged>),
}

impl Regrade {
    /// Judges the slots that this is about; `item` is the version whose key holds, if one does.
    pub(super) async fn judge(
        &self,
        service: &Service,
        open: &OpenAttempt,
        item: Option<&Arc<Item>>,
        at: Instant,
    ) -> Result<Result<Outcome, Obstacle>, ServiceError> {
        let planned = (0_u16..).zip(&open.attempt.plan.slots);
        let is_meant = |version: u32| self.from.is_none_or(|from| from == version);
        let slots: Vec<u16> = planned
            .filter(|(_, planned)| planned.item == self.item && is_meant(planned.version))
            .map(|(slot, _)| slot)
            .collect();
        if open.attempt.closure().is_none() {
            return Ok(Ok(Outcome::Running));
        }
        let shelf = service.shelf().await?;
        let mut attempt = open.attempt.clone();
        let (mut steps, mut answers, mut changed) = (Vec::new(), Vec::new(), None);
        for slot in slots {
            if !attempt.takes_regrade(slot, self.basis) {
                continue;
            }
            let state = &attempt.slots[usize::from(slot)];
            let before = state.score.as_ref().map_or(0.0, |score| score.points);
            let (score, rules) = match (self.basis, item) {
                (Basis::Version(_), Some(item)) => {
                    if let Some(response) = &state.response
                        && item.question.fits(response).is_err()
                    {
                        return Ok(Err(Obstacle::Responses));
                    }
                    let pack = match &item.question.interaction {
                        Interaction::Transcription { pack } => shelf.pack(pack),
                        _ => None,
                    };
                    (score(item, state.response.as_ref(), pack.as_deref()), Some(&item.metadata.rules))
                }
                _ => (Score::full(), None),
            };
            let points = score.points;
            let row = answer(open, slot, at, &score);
            answers.push(NewAnswer { rules: rules.cloned().unwrap_or_else(|| row.rules.clone()), ..row });
            let event = Event::Regraded { slot, basis: self.basis, score };
            let step = Step { number: attempt.last_step + 1, at, event };
            attempt = apply(&attempt, &step)?.0;
            steps.push(step);
            if (points - before).abs() > 1e-9 && changed.is_none() {
                changed = Some((slot, before, points));
            }
        }
        if steps.is_empty() {
            return Ok(Ok(Outcome::Settled));
        }
        let verdict = judge_gate(open, &attempt);
        let passed = |verdict: &Option<Verdict>| verdict.as_ref().map(|verdict| verdict.passed);
        let change = changed.map(|(slot, before, after)| Change {
            attempt: open.id,
            learner: open.owner,
            title: open.title.clone(),
            slot,
            before,
            after,
            passed_before: passed(&open.verdict),
            passed_after: passed(&verdict),
        });
        Ok(Ok(Outcome::Due(Box::new(Rejudged { steps, answers, verdict, change }))))
    }
}
