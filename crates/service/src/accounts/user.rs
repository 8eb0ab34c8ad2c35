//! Accounts made from the command line.

use store::NewUser;

use super::{EmailAddress, password};
use crate::{Role, Service, ServiceError};

impl Service {
    /// Makes an account with a role; without a password it can only be entered by a reset link.
    pub async fn add_user(
        &self,
        email: &EmailAddress,
        role: Role,
        new_password: Option<&str>,
    ) -> Result<(), ServiceError> {
        let password_hash = match new_password {
            None => None,
            Some(given) => {
                password::check(given, email.as_str())?;
                Some(self.hasher.hash(&*self.randomness, given).await?)
            }
        };
        let user = NewUser {
            id: self.fresh_id(),
            email: email.as_str().to_owned(),
            password_hash,
            role,
            locale: None,
            created_at: self.now(),
        };
        Ok(self.store.create_user(&user, self.stamp(None)).await?)
    }
}
