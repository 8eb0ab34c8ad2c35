//! The first half of a launch.

use assessment::Instant;
use uuid::Uuid;

use crate::row::Cell;
use crate::{Store, StoreError, TokenHash};

/// A login that is sent on to the platform.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLogin {
    /// The hash of the state that has to come back.
    pub state_hash: TokenHash,
    /// The hash of the nonce that has to stand in the token.
    pub nonce_hash: TokenHash,
    /// The hash of the cookie of the browser that has to bring it.
    pub browser_hash: TokenHash,
    /// The platform.
    pub platform: Uuid,
    /// The first instant at which it is too late.
    pub expires_at: Instant,
}

/// A login that somebody may come back for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LtiLogin {
    /// The platform.
    pub platform: Uuid,
    /// The hash of the nonce that has to stand in the token.
    pub nonce_hash: TokenHash,
}

row! {
    struct LoginRow {
        platform_id: Uuid,
        nonce_hash: Vec<u8>,
    }
}

const INSERT: &str = "INSERT INTO lti_logins (state_hash, nonce_hash, browser_hash, platform_id, expires_at)
    VALUES ($1, $2, $3, $4, $5)";
const FIND: &str = "SELECT platform_id, nonce_hash FROM lti_logins
    WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > $3";

impl Store {
    /// Keeps a login. [`StoreError::Conflict`] if the platform is gone.
    pub async fn begin_login(&self, login: &NewLogin) -> Result<(), StoreError> {
        Ok(run!(self.pool.writer(), c => sqlx::query(INSERT)
            .bind(login.state_hash.0.to_vec())
            .bind(login.nonce_hash.0.to_vec())
            .bind(login.browser_hash.0.to_vec())
            .bind(login.platform)
            .bind(login.expires_at.0)
            .execute(c)
            .await
            .map(drop))?)
    }

    /// The login of a state in a browser; none if it was used, is too old, or is another browser's.
    pub async fn find_login(
        &self,
        state: &TokenHash,
        browser: &TokenHash,
        now: Instant,
    ) -> Result<Option<LtiLogin>, StoreError> {
        let row: Option<LoginRow> = run!(self.pool.reader(), c => sqlx::query_as(FIND)
            .bind(state.0.to_vec())
            .bind(browser.0.to_vec())
            .bind(now.0)
            .fetch_optional(c)
            .await)?;
        let Some(row) = row else { return Ok(None) };
        let cell = Cell { table: "lti_logins", column: "nonce_hash", id: &row.platform_id };
        let nonce = row.nonce_hash.try_into().map_err(|_| cell.corrupt("not 32 bytes"))?;
        Ok(Some(LtiLogin { platform: row.platform_id, nonce_hash: TokenHash(nonce) }))
    }
}
