//! A new password by link.

use assessment::Instant;
use uuid::Uuid;

use super::redeem;
use crate::audit::{self, Deed};
use crate::user::set_password_hash;
use crate::{PasswordHash, Stamp, Store, StoreError, TokenHash, session};

impl Store {
    /// Uses a reset link: the password is another one, and every session of the person ends. Gives the person; none
    /// if the link does not work (any more).
    pub async fn redeem_reset(
        &self,
        hash: &TokenHash,
        password: &PasswordHash,
        now: Instant,
    ) -> Result<Option<Uuid>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let Some(Some(id)) = redeem(&mut transaction, hash, "reset", now).await? else { return Ok(None) };
        if !set_password_hash(&mut transaction, id, password).await? {
            return Ok(None);
        }
        session::delete_others(&mut transaction, id, None).await?;
        let stamp = Stamp { actor: Some(id), at: now };
        audit::append(&mut transaction, stamp, Deed::PasswordReset, id, "").await?;
        transaction.commit().await?;
        Ok(Some(id))
    }
}
