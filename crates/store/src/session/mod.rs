//! Sessions: who is signed in, known by the hash of a token that only the browser has.

mod create;
mod delete;
mod find;
mod purge;

use std::fmt;

use assessment::Instant;
use uuid::Uuid;

pub(crate) use create::insert;
pub(crate) use delete::delete_others;
pub use find::SessionUser;
pub use purge::Purged;

/// The SHA-256 of a token. Its `Debug` shows nothing.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TokenHash(pub [u8; 32]);

impl fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenHash(…)")
    }
}

/// A new session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// The hash of its token.
    pub token_hash: TokenHash,
    /// Whose it is.
    pub user_id: Uuid,
    /// Now.
    pub created_at: Instant,
    /// The first instant at which it is not valid any more.
    pub expires_at: Instant,
}
