//! People, many at a time.

use super::UserRow;
use crate::{Store, StoreError, User};

// NULLs sort first on one engine and last on the other.
const LIST: &str = "SELECT id, email, role, locale, created_at FROM users
    WHERE $1 OR email IS NOT NULL
    ORDER BY CASE WHEN email IS NULL THEN 1 ELSE 0 END, email, created_at, id
    LIMIT $2";

impl Store {
    /// The accounts by address, then (if asked for) the guests by age; at most `limit`.
    pub async fn list_users(&self, guests: bool, limit: u32) -> Result<Vec<User>, StoreError> {
        let rows: Vec<UserRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(LIST).bind(guests).bind(i64::from(limit)).fetch_all(c).await)?;
        rows.into_iter().map(User::try_from).collect()
    }
}
