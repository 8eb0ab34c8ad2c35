//! Who is it?

use assessment::Instant;

use crate::row::Both;
use crate::user::UserRow;
use crate::{Store, StoreError, TokenHash, User};

/// How stale `seen_at` may be: a write per page would cost more than the page.
const HOUR: i64 = 3_600_000;

row! {
    struct SeenRow {
        seen_at: i64,
        platform: Option<String>,
    }
}

const FIND: &str = "SELECT u.id, u.email, u.role, u.locale, u.created_at, s.seen_at, s.platform
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = $1 AND s.expires_at > $2";
/// Who stands behind a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionUser {
    /// The person.
    pub user: User,
    /// The origin of the learning platform that the session was launched from, if it was.
    pub platform: Option<String>,
}

const TOUCH: &str = "UPDATE sessions SET seen_at = $2 WHERE token_hash = $1 AND seen_at < $2";

impl Store {
    /// The person of a session that is valid at `now`. One statement, and one more every hour to note that it is in
    /// use.
    pub async fn find_session(
        &self,
        hash: &TokenHash,
        now: Instant,
    ) -> Result<Option<SessionUser>, StoreError> {
        let row: Option<Both<UserRow, SeenRow>> = run!(self.pool.reader(), c => sqlx::query_as(FIND)
            .bind(hash.0.to_vec())
            .bind(now.0)
            .fetch_optional(c)
            .await)?;
        let Some(Both(user, seen)) = row else { return Ok(None) };
        if now.millis_since(Instant(seen.seen_at)) > HOUR {
            run!(self.pool.writer(), c => sqlx::query(TOUCH)
                .bind(hash.0.to_vec())
                .bind(now.0)
                .execute(c)
                .await
                .map(drop))?;
        }
        Ok(Some(SessionUser { user: user.try_into()?, platform: seen.platform }))
    }
}
