//! Links that work once: to a new password, and to the first admin.

mod create;
mod redeem_first_admin;
mod redeem_reset;

use assessment::Instant;
use uuid::Uuid;

use crate::engine::Transaction;
use crate::{StoreError, TokenHash};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// A new password for this person.
    Reset {
        /// Whose password.
        user_id: Uuid,
    },
    /// Becoming the first admin.
    FirstAdmin,
}

impl LinkPurpose {
    fn word(self) -> &'static str {
        match self {
            Self::Reset { .. } => "reset",
            Self::FirstAdmin => "first-admin",
        }
    }

    fn user_id(self) -> Option<Uuid> {
        match self {
            Self::Reset { user_id } => Some(user_id),
            Self::FirstAdmin => None,
        }
    }
}

/// A new link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLink {
    /// The hash of its token.
    pub token_hash: TokenHash,
    /// What it is for.
    pub purpose: LinkPurpose,
    /// Now.
    pub created_at: Instant,
    /// The first instant at which it does not work any more.
    pub expires_at: Instant,
}

const REDEEM: &str = "UPDATE one_time_links SET used_at = $3
    WHERE token_hash = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3
    RETURNING user_id";

/// Marks a link as used and says whose it is; none if it does not work (any more).
async fn redeem(
    transaction: &mut Transaction,
    hash: &TokenHash,
    purpose: &'static str,
    now: Instant,
) -> Result<Option<Option<Uuid>>, StoreError> {
    Ok(run!(transaction.connection(), c => sqlx::query_scalar(REDEEM)
        .bind(hash.0.to_vec())
        .bind(purpose)
        .bind(now.0)
        .fetch_optional(c)
        .await)?)
}
