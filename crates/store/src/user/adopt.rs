//! A guest becomes an account and keeps everything.

use uuid::Uuid;

use super::UserRow;
use super::create::email_taken;
use crate::audit::{self, Deed};
use crate::{PasswordHash, Stamp, Store, StoreError, User};

/// The address and password that a guest takes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountAdoption {
    /// The guest.
    pub guest: Uuid,
    /// The address, lower case and NFC.
    pub email: String,
    /// The password.
    pub password_hash: PasswordHash,
}

const ADOPT: &str = "UPDATE users SET email = $2, password_hash = $3 WHERE id = $1 AND email IS NULL
    RETURNING id, email, role, locale, created_at";

impl Store {
    /// Turns a guest into an account; none if there is no such guest (any more). [`StoreError::EmailTaken`] if
    /// another account has the address.
    pub async fn adopt_account(
        &self,
        adoption: &AccountAdoption,
        stamp: Stamp,
    ) -> Result<Option<User>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let row: Option<UserRow> = run!(transaction.connection(), c => sqlx::query_as(ADOPT)
            .bind(adoption.guest)
            .bind(&adoption.email)
            .bind(&adoption.password_hash.0)
            .fetch_optional(c)
            .await)
        .map_err(email_taken)?;
        let Some(row) = row else { return Ok(None) };
        audit::append(&mut transaction, stamp, Deed::AccountAdopted, adoption.guest, "").await?;
        transaction.commit().await?;
        User::try_from(row).map(Some)
    }
}
