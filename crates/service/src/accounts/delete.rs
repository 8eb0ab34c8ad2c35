//! Deleting one's account.

use uuid::Uuid;

use super::throttle::Throttle;
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Role, Service, ServiceError};

impl Service {
    /// Deletes the asker and everything of theirs. An account asks for its password once more; a guest, and who comes
    /// from a learning platform, have none.
    ///
    /// # Errors
    /// `Credentials` for a wrong password, `Throttled` for too many of them, `LastAdmin` for the only admin.
    pub async fn delete_account(&self, actor: Option<&Actor>, given: &str) -> Result<(), ServiceError> {
        authorise(actor, Deed::UseOwnAccount, None)?;
        let actor = actor.ok_or(ServiceError::NoSession)?;
        let user = self.store.find_user(actor.user).await?.ok_or(ServiceError::NoSession)?;
        if actor.email.is_some() {
            // Whoever finds an open browser must not be able to try passwords without end.
            self.throttle(Throttle::Deletion, &actor.user.to_string()).await?;
            if !self.is_password_of(actor.user, given).await? {
                return Err(ServiceError::Credentials);
            }
        }
        if user.role == Role::Admin {
            let accounts = self.store.list_users(false, u32::MAX).await?;
            if accounts.iter().filter(|account| account.role == Role::Admin).count() <= 1 {
                return Err(ServiceError::LastAdmin);
            }
        }
        self.store.delete_user(actor.user, self.stamp(Some(actor.user))).await?;
        Ok(())
    }

    async fn is_password_of(&self, user: Uuid, given: &str) -> Result<bool, ServiceError> {
        let hash = self.store.find_password_hash(user).await?;
        Ok(self.hasher.verify(given, hash.as_ref()).await)
    }
}
