//! The second half of a launch: somebody from a platform comes in.

use assessment::{GateId, Instant};
use uuid::Uuid;

use crate::engine::Transaction;
use crate::{Store, StoreError, TokenHash};

/// A launch whose token was found right.
#[derive(Clone, Debug, PartialEq)]
pub struct NewLaunch {
    /// The hash of the state of its login, which is used up by it.
    pub state_hash: TokenHash,
    /// The platform.
    pub platform: Uuid,
    /// `sub`: who it is there.
    pub subject: String,
    /// The id of the person here, if they come for the first time.
    pub fresh_user: Uuid,
    /// The hash of the token of the session that begins.
    pub session_hash: TokenHash,
    /// The first instant at which the session is not valid any more.
    pub session_expires_at: Instant,
    /// The origin whose frames may show the session's pages.
    pub frame_origin: String,
    /// What they come for.
    pub intent: Intent,
    /// Now.
    pub now: Instant,
}

/// What somebody from a platform comes for.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// A gate.
    Gate {
        /// The id of the launch, if it is the person's first at the gate.
        id: Uuid,
        /// The gate.
        gate: GateId,
        /// Where its grade goes, if anywhere.
        lineitem: Option<String>,
    },
    /// To choose a gate for a course.
    Choice(NewChoice),
    /// Nothing that was said.
    Unknown,
}

/// A choice that a platform asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewChoice {
    /// The hash of its token.
    pub token_hash: TokenHash,
    /// The deployment.
    pub deployment: String,
    /// Where the answer is posted to.
    pub return_url: String,
    /// What has to go back with it.
    pub data: Option<String>,
    /// Whether the platform takes a grade column along.
    pub grades: bool,
    /// The first instant at which it is too late.
    pub expires_at: Instant,
}

const USE_LOGIN: &str = "DELETE FROM lti_logins WHERE state_hash = $1";
const FIND_PERSON: &str = "SELECT user_id FROM lti_people WHERE platform_id = $1 AND subject = $2";
const INSERT_USER: &str = "INSERT INTO users (id, role, created_at) VALUES ($1, 'learner', $2)";
const INSERT_PERSON: &str = "INSERT INTO lti_people (platform_id, subject, user_id) VALUES ($1, $2, $3)";
const INSERT_SESSION: &str = "INSERT INTO sessions
    (token_hash, user_id, created_at, expires_at, seen_at, platform) VALUES ($1, $2, $3, $4, $3, $5)";
const LINK: &str = "INSERT INTO lti_links (id, user_id, platform_id, gate, lineitem, launched_at)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (user_id, gate) DO UPDATE SET lineitem = excluded.lineitem, launched_at = excluded.launched_at";
const CHOOSE: &str = "INSERT INTO lti_choices
    (token_hash, user_id, platform_id, deployment, return_url, data, grades, expires_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";

impl Store {
    /// Lets somebody from a platform in, and gives their id; none if the login was used up in the meantime, and then
    /// nothing changes. [`StoreError::Conflict`] if the person has come in for the first time twice at once.
    pub async fn launch(&self, launch: &NewLaunch) -> Result<Option<Uuid>, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let used = run!(transaction.connection(), c => sqlx::query(USE_LOGIN)
            .bind(launch.state_hash.0.to_vec())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if used == 0 {
            return Ok(None);
        }
        let user = person(&mut transaction, launch).await?;
        run!(transaction.connection(), c => sqlx::query(INSERT_SESSION)
            .bind(launch.session_hash.0.to_vec())
            .bind(user)
            .bind(launch.now.0)
            .bind(launch.session_expires_at.0)
            .bind(&launch.frame_origin)
            .execute(c)
            .await
            .map(drop))?;
        match &launch.intent {
            Intent::Gate { id, gate, lineitem } => run!(transaction.connection(), c => sqlx::query(LINK)
                .bind(*id)
                .bind(user)
                .bind(launch.platform)
                .bind(gate.as_str())
                .bind(lineitem.as_deref())
                .bind(launch.now.0)
                .execute(c)
                .await
                .map(drop))?,
            Intent::Choice(choice) => run!(transaction.connection(), c => sqlx::query(CHOOSE)
                .bind(choice.token_hash.0.to_vec())
                .bind(user)
                .bind(launch.platform)
                .bind(&choice.deployment)
                .bind(&choice.return_url)
                .bind(choice.data.as_deref())
                .bind(choice.grades)
                .bind(choice.expires_at.0)
                .execute(c)
                .await
                .map(drop))?,
            Intent::Unknown => {}
        }
        transaction.commit().await?;
        Ok(Some(user))
    }
}

/// Who it is here; somebody new where nobody is.
async fn person(transaction: &mut Transaction, launch: &NewLaunch) -> Result<Uuid, StoreError> {
    let known: Option<Uuid> = run!(transaction.connection(), c => sqlx::query_scalar(FIND_PERSON)
        .bind(launch.platform)
        .bind(&launch.subject)
        .fetch_optional(c)
        .await)?;
    if let Some(user) = known {
        return Ok(user);
    }
    run!(transaction.connection(), c => sqlx::query(INSERT_USER)
        .bind(launch.fresh_user)
        .bind(launch.now.0)
        .execute(c)
        .await
        .map(drop))?;
    run!(transaction.connection(), c => sqlx::query(INSERT_PERSON)
        .bind(launch.platform)
        .bind(&launch.subject)
        .bind(launch.fresh_user)
        .execute(c)
        .await
        .map(drop))?;
    Ok(launch.fresh_user)
}
