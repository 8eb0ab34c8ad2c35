//! Choosing a gate for a course (deep linking).

use assessment::Instant;
use uuid::Uuid;

use crate::{Store, StoreError, TokenHash};

/// A choice that a platform waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LtiChoice {
    /// The platform.
    pub platform: Uuid,
    /// The deployment.
    pub deployment: String,
    /// Where the answer is posted to.
    pub return_url: String,
    /// What has to go back with it.
    pub data: Option<String>,
    /// Whether the platform takes a grade column along.
    pub grades: bool,
}

row! {
    struct ChoiceRow {
        platform_id: Uuid,
        deployment: String,
        return_url: String,
        data: Option<String>,
        grades: bool,
    }
}

const FIND: &str = "SELECT platform_id, deployment, return_url, data, grades FROM lti_choices
    WHERE token_hash = $1 AND user_id = $2 AND expires_at > $3";

impl Store {
    /// A choice by its token; none if it is too old, or another person's.
    pub async fn find_choice(
        &self,
        token: &TokenHash,
        user_id: Uuid,
        now: Instant,
    ) -> Result<Option<LtiChoice>, StoreError> {
        let row: Option<ChoiceRow> = run!(self.pool.reader(), c => sqlx::query_as(FIND)
            .bind(token.0.to_vec())
            .bind(user_id)
            .bind(now.0)
            .fetch_optional(c)
            .await)?;
        Ok(row.map(|row| {
            let ChoiceRow { platform_id, deployment, return_url, data, grades } = row;
            LtiChoice { platform: platform_id, deployment, return_url, data, grades }
        }))
    }
}
