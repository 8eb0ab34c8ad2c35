//! Signing in.

use super::throttle::Throttle;
use super::{EmailAddress, NewSession, Token};
use crate::{Actor, Service, ServiceError};

/// Who wants in, from where.
#[derive(Clone, Copy, Debug)]
pub struct SignIn<'a> {
    /// As typed.
    pub email: &'a str,
    /// As typed.
    pub password: &'a str,
    /// Network address, for throttling.
    pub address: &'a str,
    /// The session they come with, which ends when another begins.
    pub session: Option<&'a Token>,
}

impl Service {
    /// Signs in. What a guest did before moves to the account.
    ///
    /// # Errors
    /// `Credentials` for an unknown address and for a wrong password alike, after the same work; `Throttled`.
    pub async fn sign_in(
        &self,
        guest: Option<&Actor>,
        given: SignIn<'_>,
    ) -> Result<NewSession, ServiceError> {
        self.throttle_from(Throttle::SignInAddress, given.address, "").await?;
        let email = EmailAddress::parse(given.email).map_err(|_| ServiceError::Credentials)?;
        self.throttle_from(Throttle::SignInAccount, given.address, email.as_str()).await?;
        let user = self.store.find_user_by_email(email.as_str()).await?;
        let hash = match &user {
            Some(user) => self.store.find_password_hash(user.id).await?,
            None => None,
        };
        let right = self.hasher.verify(given.password, hash.as_ref()).await;
        let Some(user) = user.filter(|_| right) else {
            return Err(ServiceError::Credentials);
        };
        self.forget_hits(Throttle::SignInAccount, given.address, email.as_str()).await?;
        // A class behind one address signs in within a minute: only wrong tries count.
        self.take_back_hit(Throttle::SignInAddress, given.address).await?;
        if let Some(guest) = guest.filter(|actor| actor.is_guest() && actor.user != user.id) {
            self.store.merge_guest(guest.user, user.id, self.stamp(Some(user.id))).await?;
        }
        let session = self.begin_session(user.id).await?;
        if let Some(before) = given.session {
            // Whoever planted or took the session before has nothing of the new one.
            self.sign_out(before).await?;
        }
        Ok(session)
    }
}
