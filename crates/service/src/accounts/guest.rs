//! Starting without an account.

use store::NewGuest;

use super::NewSession;
use super::throttle::Throttle;
use crate::{Actor, Role, Service, ServiceError};

/// A guest who has just begun.
#[derive(Clone, Debug)]
pub struct GuestStart {
    /// Their session.
    pub session: NewSession,
    /// Who they are.
    pub actor: Actor,
}

impl Service {
    /// Makes a guest with a session. `address` is the network address, for throttling.
    pub async fn start_guest(&self, address: &str) -> Result<GuestStart, ServiceError> {
        self.throttle_from(Throttle::GuestAddress, address, "").await?;
        let (user, now) = (self.fresh_id(), self.now());
        let session = self.fresh_session(user);
        let guest = NewGuest { id: user, locale: None, created_at: now };
        self.store.create_guest(&guest, &session.to_store(now)).await?;
        Ok(GuestStart { session, actor: Actor { user, role: Role::Learner, email: None, platform: None } })
    }
}
