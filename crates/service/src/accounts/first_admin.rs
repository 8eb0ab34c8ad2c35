//! The first admin, by a one-time link printed at the first start.

use store::{LinkPurpose, NewLink, NewUser};

use super::{EmailAddress, NewSession, Token, password};
use crate::{Role, Service, ServiceError};

/// How long the printed link works.
const LINK_MINUTES: u32 = 24 * 60;

impl Service {
    /// A fresh link for the first admin; none when there is an admin. Earlier links stop working.
    pub async fn first_admin_link(&self) -> Result<Option<Token>, ServiceError> {
        if self.store.has_admin().await? {
            return Ok(None);
        }
        let token = Token::fresh(&*self.randomness);
        let now = self.now();
        let link = NewLink {
            token_hash: token.hash(),
            purpose: LinkPurpose::FirstAdmin,
            created_at: now,
            expires_at: now.plus_minutes(LINK_MINUTES),
        };
        self.store.create_link(&link).await?;
        Ok(Some(token))
    }

    /// Makes the first admin by the link.
    ///
    /// # Errors
    /// `LinkSpent`, `EmailForm`, `PasswordWeak`, `EmailTaken`.
    pub async fn claim_first_admin(
        &self,
        token: &Token,
        email: &str,
        password: &str,
    ) -> Result<NewSession, ServiceError> {
        let email = EmailAddress::parse(email)?;
        password::check(password, email.as_str())?;
        let user = NewUser {
            id: self.fresh_id(),
            email: email.as_str().to_owned(),
            password_hash: Some(self.hasher.hash(&*self.randomness, password).await?),
            role: Role::Admin,
            locale: None,
            created_at: self.now(),
        };
        if !self.store.redeem_first_admin(&token.hash(), &user, self.now()).await? {
            return Err(ServiceError::LinkSpent);
        }
        self.begin_session(user.id).await
    }
}
