//! What is known of a person changes.

use uuid::Uuid;

use crate::audit::{self, Deed};
use crate::{Role, Stamp, Store, StoreError};

const ROLE: &str = "UPDATE users SET role = $2 WHERE id = $1 AND email IS NOT NULL";
const LOCALE: &str = "UPDATE users SET locale = $2 WHERE id = $1";

impl Store {
    /// Gives an account another role; false if there is no such account.
    pub async fn set_role(&self, id: Uuid, role: Role, stamp: Stamp) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let rows = run!(transaction.connection(), c => sqlx::query(ROLE)
            .bind(id)
            .bind(role.as_str())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if rows == 0 {
            return Ok(false);
        }
        audit::append(&mut transaction, stamp, Deed::RoleChanged, id, role.as_str()).await?;
        transaction.commit().await?;
        Ok(true)
    }

    /// Remembers the language a person chose; false if there is no such person.
    pub async fn set_locale(&self, id: Uuid, locale: Option<&str>) -> Result<bool, StoreError> {
        let rows = run!(self.pool.writer(), c => sqlx::query(LOCALE)
            .bind(id)
            .bind(locale)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows > 0)
    }
}
