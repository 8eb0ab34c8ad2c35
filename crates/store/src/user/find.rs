//! People, one at a time.

use uuid::Uuid;

use super::UserRow;
use crate::{PasswordHash, Store, StoreError, User};

const BY_ID: &str = "SELECT id, email, role, locale, created_at FROM users WHERE id = $1";
const BY_EMAIL: &str = "SELECT id, email, role, locale, created_at FROM users WHERE email = $1";
const HASH: &str = "SELECT password_hash FROM users WHERE id = $1 AND password_hash IS NOT NULL";
const HAS_ADMIN: &str = "SELECT COUNT(*) FROM (SELECT 1 FROM users WHERE role = 'admin' LIMIT 1) AS admins";

impl Store {
    /// A person by id.
    pub async fn find_user(&self, id: Uuid) -> Result<Option<User>, StoreError> {
        let row: Option<UserRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(BY_ID).bind(id).fetch_optional(c).await)?;
        row.map(User::try_from).transpose()
    }

    /// The account with an address, which must be lower case and NFC.
    pub async fn find_user_by_email(&self, email: &str) -> Result<Option<User>, StoreError> {
        let row: Option<UserRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(BY_EMAIL).bind(email).fetch_optional(c).await)?;
        row.map(User::try_from).transpose()
    }

    /// The hash of a person's password, if there is one.
    pub async fn find_password_hash(&self, id: Uuid) -> Result<Option<PasswordHash>, StoreError> {
        let hash: Option<String> = run!(self.pool.reader(), c =>
            sqlx::query_scalar(HASH).bind(id).fetch_optional(c).await)?;
        Ok(hash.map(PasswordHash))
    }

    /// Whether anybody is an admin.
    pub async fn has_admin(&self) -> Result<bool, StoreError> {
        let admins: i64 = run!(self.pool.reader(), c => sqlx::query_scalar(HAS_ADMIN).fetch_one(c).await)?;
        Ok(admins > 0)
    }
}
