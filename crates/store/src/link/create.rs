//! A new link voids the older ones.

use crate::{NewLink, Store, StoreError};

// A used link stays until it expires, so that using it twice can be told from never having had it.
const VOID: &str = "DELETE FROM one_time_links
    WHERE purpose = $1 AND user_id IS NOT DISTINCT FROM $2 AND used_at IS NULL";
const INSERT: &str = "INSERT INTO one_time_links (token_hash, purpose, user_id, created_at, expires_at)
    VALUES ($1, $2, $3, $4, $5)";

impl Store {
    /// Makes a link; older unused ones of the same purpose and person stop working. [`StoreError::Conflict`] if there
    /// is no such person.
    pub async fn create_link(&self, link: &NewLink) -> Result<(), StoreError> {
        let (purpose, user_id) = (link.purpose.word(), link.purpose.user_id());
        let mut transaction = self.pool.begin().await?;
        run!(transaction.connection(), c =>
            sqlx::query(VOID).bind(purpose).bind(user_id).execute(c).await.map(drop))?;
        run!(transaction.connection(), c => sqlx::query(INSERT)
            .bind(link.token_hash.0.to_vec())
            .bind(purpose)
            .bind(user_id)
            .bind(link.created_at.0)
            .bind(link.expires_at.0)
            .execute(c)
            .await
            .map(drop))?;
        transaction.commit().await
    }
}
