//! The first admin, by link.

use assessment::Instant;

use super::redeem;
use crate::audit::{self, Deed};
use crate::user::insert;
use crate::{NewUser, Stamp, Store, StoreError, TokenHash};

// The link is for the first admin only: once there is one, it opens nothing.
const HAS_ADMIN: &str = "SELECT COUNT(*) FROM users WHERE role = 'admin'";

impl Store {
    /// Uses the link of the first admin: makes the account `admin`, with the role that it says. False if the link
    /// does not work (any more) or there is an admin already. [`StoreError::EmailTaken`] leaves the link usable.
    pub async fn redeem_first_admin(
        &self,
        hash: &TokenHash,
        admin: &NewUser,
        now: Instant,
    ) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        // The update holds the link's row, so two who use it at once come one after the other.
        if redeem(&mut transaction, hash, "first-admin", now).await?.is_none() {
            return Ok(false);
        }
        let admins: i64 =
            run!(transaction.connection(), c => sqlx::query_scalar(HAS_ADMIN).fetch_one(c).await)?;
        if admins > 0 {
            return Ok(false);
        }
        insert(&mut transaction, admin).await?;
        let stamp = Stamp { actor: Some(admin.id), at: now };
        audit::append(&mut transaction, stamp, Deed::FirstAdminMade, admin.id, "").await?;
        transaction.commit().await?;
        Ok(true)
    }
}
