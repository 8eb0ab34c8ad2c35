//! Sessions.

use assessment::Instant;
use store::{Purged, SessionUser};
use uuid::Uuid;

use super::Token;
use crate::{Actor, Service, ServiceError};

/// How long a session lasts without use, in days; guests keep theirs as long, for it is all they have.
const SESSION_DAYS: u32 = 90;

/// A session that has just begun.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// The secret for the cookie.
    pub token: Token,
    /// Whose it is.
    pub user: Uuid,
    /// When it ends if it is not used.
    pub expires_at: Instant,
}

impl NewSession {
    pub(super) fn to_store(&self, now: Instant) -> store::NewSession {
        store::NewSession {
            token_hash: self.token.hash(),
            user_id: self.user,
            created_at: now,
            expires_at: self.expires_at,
        }
    }
}

impl Service {
    /// Who stands behind a token; none when it is unknown or has expired.
    pub async fn actor(&self, token: &Token) -> Result<Option<Actor>, ServiceError> {
        let found = self.store.find_session(&token.hash(), self.now()).await?;
        Ok(found.map(|SessionUser { user, platform }| Actor {
            user: user.id,
            role: user.role,
            email: user.email,
            platform,
        }))
    }

    /// Ends the session of a token.
    pub async fn sign_out(&self, token: &Token) -> Result<(), ServiceError> {
        self.store.delete_session(&token.hash()).await?;
        Ok(())
    }

    /// Removes expired sessions, links and throttle windows; a job runs it now and then.
    pub async fn purge_expired(&self) -> Result<Purged, ServiceError> {
        Ok(self.store.purge_expired(self.now()).await?)
    }

    pub(super) async fn begin_session(&self, user: Uuid) -> Result<NewSession, ServiceError> {
        let session = self.fresh_session(user);
        self.store.create_session(&session.to_store(self.now())).await?;
        Ok(session)
    }

    pub(super) fn fresh_session(&self, user: Uuid) -> NewSession {
        let token = Token::fresh(&*self.randomness);
        NewSession { token, user, expires_at: self.now().plus_days(SESSION_DAYS) }
    }
}
