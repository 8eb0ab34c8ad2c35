//! Resetting a password by a one-time link.

use store::{LinkPurpose, NewLink};

use super::throttle::Throttle;
use super::{EmailAddress, NewSession, Token, password};
use crate::mail::Message;
use crate::{Service, ServiceError};

/// How long a link works.
const LINK_MINUTES: u32 = 60;

impl Service {
    /// Mails a reset link, if the address has an account. The answer is the same if it has none. `address` is the
    /// asker's network address, for throttling.
    ///
    /// `compose` words the message from the secret.
    pub async fn ask_reset(
        &self,
        email: &str,
        address: &str,
        compose: impl FnOnce(&EmailAddress, &Token) -> Message + Send + 'static,
    ) -> Result<(), ServiceError> {
        let email = EmailAddress::parse(email)?;
        self.throttle_from(Throttle::ResetAddress, address, "").await?;
        self.throttle_from(Throttle::Reset, address, email.as_str()).await?;
        if self.mailer.is_some() {
            let service = self.clone();
            // Looked up and sent beside the answer, so that its time does not tell whether the account exists.
            tokio::spawn(async move {
                if let Err(error) = service.mail_reset(&email, compose).await {
                    tracing::error!(%error, "a reset link could not be mailed");
                }
            });
        }
        Ok(())
    }

    async fn mail_reset(
        &self,
        email: &EmailAddress,
        compose: impl FnOnce(&EmailAddress, &Token) -> Message,
    ) -> Result<(), ServiceError> {
        let Some(mailer) = &self.mailer else { return Ok(()) };
        match self.throttle(Throttle::ResetMail, email.as_str()).await {
            // Silently: the last mail has a link that works, and whoever floods somebody's mailbox is not told.
            Err(ServiceError::Throttled { .. }) => return Ok(()),
            counted => counted?,
        }
        if let Some(token) = self.issue_reset(email).await?
            && let Err(error) = mailer.send(&compose(email, &token)).await
        {
            tracing::error!(%error, "a reset link could not be mailed");
        }
        Ok(())
    }

    /// Issues a reset link; none when the address has no account. For the command line and the mail.
    pub async fn issue_reset(&self, email: &EmailAddress) -> Result<Option<Token>, ServiceError> {
        let Some(user) = self.store.find_user_by_email(email.as_str()).await? else { return Ok(None) };
        let token = Token::fresh(&*self.randomness);
        let now = self.now();
        let link = NewLink {
            token_hash: token.hash(),
            purpose: LinkPurpose::Reset { user_id: user.id },
            created_at: now,
            expires_at: now.plus_minutes(LINK_MINUTES),
        };
        self.store.create_link(&link).await?;
        Ok(Some(token))
    }

    /// Sets a new password by a link and signs in; all other sessions end.
    ///
    /// # Errors
    /// `LinkSpent`, `PasswordWeak`.
    pub async fn reset_password(&self, token: &Token, new: &str) -> Result<NewSession, ServiceError> {
        password::check(new, "")?;
        let hash = self.hasher.hash(&*self.randomness, new).await?;
        let user = self.store.redeem_reset(&token.hash(), &hash, self.now()).await?;
        self.begin_session(user.ok_or(ServiceError::LinkSpent)?).await
    }
}
