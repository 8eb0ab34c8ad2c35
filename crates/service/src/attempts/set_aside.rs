//! Keeping an answer that cannot count: it came after the attempt had closed, or after a later one from another device.

use assessment::attempt::{Event, Refusal, Step};
use assessment::{Instant, Response};
use store::StoreError;
use uuid::Uuid;

use crate::{Actor, Service, ServiceError};

/// How often it is tried when another device saves at the same moment.
const TRIES: u32 = 5;

impl Service {
    /// Keeps a response beside those that count. One that is kept already is answered like the first time.
    pub async fn set_aside(
        &self,
        actor: Option<&Actor>,
        id: Uuid,
        slot: u16,
        response: Response,
        given_at: Instant,
    ) -> Result<(), ServiceError> {
        let mut tries = 1;
        loop {
            let open = self.load_own_attempt(actor, id).await?;
            let index = usize::from(slot);
            let item = open.items.get(index).ok_or(Refusal::UnknownSlot(slot))?;
            item.question.fits(&response)?;
            let kept = open.attempt.slots.get(index).map_or(&[][..], |state| &state.set_aside);
            if kept.iter().any(|other| other.response == response && other.given_at == given_at) {
                return Ok(());
            }
            let event = Event::SetAside { slot, response: response.clone(), given_at };
            let step = Step { number: open.attempt.last_step + 1, at: self.now(), event };
            assessment::attempt::apply(&open.attempt, &step)?;
            match self.store.append_steps(id, &[step], None, &[]).await {
                Err(StoreError::Conflict) if tries < TRIES => tries += 1,
                outcome => return Ok(outcome?),
            }
        }
    }
}
