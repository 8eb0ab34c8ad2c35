//! Keeping answers that cannot count: they came after the attempt had closed, or after later ones from another device.

use assessment::attempt::{Event, Refusal, SlotState, Step, apply};
use store::StoreError;
use uuid::Uuid;

use super::{Given, OpenAttempt};
use crate::{Actor, Service, ServiceError};

/// How often it is tried when another device saves at the same moment.
const TRIES: u32 = 5;

impl Service {
    /// Keeps responses beside those that count. One that counts, or is kept already, is answered like the first time.
    pub async fn set_aside(
        &self,
        actor: Option<&Actor>,
        id: Uuid,
        given: Vec<Given>,
    ) -> Result<(), ServiceError> {
        let mut tries = 1;
        loop {
            let open = self.load_own_attempt(actor, id).await?;
            let steps = self.steps(&open, &given)?;
            match self.store.append_steps(id, &steps, None, &[]).await {
                Err(StoreError::Conflict) if tries < TRIES => tries += 1,
                outcome => return Ok(outcome?),
            }
        }
    }

    /// Steps for what is not there yet.
    fn steps(&self, open: &OpenAttempt, given: &[Given]) -> Result<Vec<Step>, ServiceError> {
        let now = self.now();
        let mut attempt = open.attempt.clone();
        let mut steps = Vec::new();
        for Given { slot, response, at } in given {
            let index = usize::from(*slot);
            let (Some(item), Some(state)) = (open.items.get(index), attempt.slots.get(index)) else {
                return Err(Refusal::UnknownSlot(*slot).into());
            };
            item.question.fits(response)?;
            let event =
                Event::SetAside { slot: *slot, response: response.clone(), given_at: at.unwrap_or(now) };
            if is_there(state, &event) {
                continue;
            }
            let step = Step { number: attempt.last_step + 1, at: now, event };
            attempt = apply(&attempt, &step)?.0;
            steps.push(step);
        }
        Ok(steps)
    }
}

/// Whether the response of the event counts, or is kept as given at that instant.
fn is_there(state: &SlotState, event: &Event) -> bool {
    let Event::SetAside { response, given_at, .. } = event else { return false };
    state.response.as_ref() == Some(response)
        || state.set_aside.iter().any(|kept| &kept.response == response && kept.given_at == *given_at)
}
