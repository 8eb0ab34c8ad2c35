//! Making an account.

use store::{AccountAdoption, NewUser};

use super::throttle::Throttle;
use super::{EmailAddress, NewSession, SignIn, password};
use crate::{Actor, Role, Service, ServiceError};

impl Service {
    /// Makes an account. A guest's account takes over the guest itself, and so everything they did.
    ///
    /// # Errors
    /// `EmailForm`, `PasswordWeak`, `EmailTaken`, `Throttled`.
    pub async fn sign_up(
        &self,
        guest: Option<&Actor>,
        given: SignIn<'_>,
    ) -> Result<NewSession, ServiceError> {
        self.throttle_from(Throttle::SignUpAddress, given.address, "").await?;
        let email = EmailAddress::parse(given.email)?;
        password::check(given.password, email.as_str())?;
        let hash = self.hasher.hash(&*self.randomness, given.password).await?;
        let user = if let Some(guest) = guest.filter(|actor| actor.is_guest()) {
            let adoption =
                AccountAdoption { guest: guest.user, email: email.as_str().to_owned(), password_hash: hash };
            let stamp = self.stamp(Some(guest.user));
            self.store.adopt_account(&adoption, stamp).await?.ok_or(ServiceError::NoSession)?;
            // The guest's token was made without a password: it ends here, the account's begins.
            self.store.delete_sessions_of(guest.user).await?;
            guest.user
        } else {
            let id = self.fresh_id();
            let user = NewUser {
                id,
                email: email.as_str().to_owned(),
                password_hash: Some(hash),
                role: Role::Learner,
                locale: None,
                created_at: self.now(),
            };
            self.store.create_user(&user, self.stamp(Some(id))).await?;
            id
        };
        let session = self.begin_session(user).await?;
        if let Some(before) = given.session {
            self.sign_out(before).await?;
        }
        Ok(session)
    }
}
