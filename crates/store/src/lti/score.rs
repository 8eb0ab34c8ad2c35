//! Grades on their way to a platform: an outbox, written with the verdict.

use assessment::Instant;
use uuid::Uuid;

use crate::engine::Transaction;
use crate::row::Cell;
use crate::{Store, StoreError};

/// A grade that one sender has taken to send it.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimedScore {
    /// The attempt.
    pub attempt: Uuid,
    /// The platform.
    pub platform: Uuid,
    /// Who it is there.
    pub subject: String,
    /// Where it goes.
    pub lineitem: String,
    /// Percent of points, 0 … 100.
    pub percent: f64,
    /// When it was judged.
    pub judged_at: Instant,
    /// How often the attempt was judged so far.
    pub revision: i64,
    /// How often this was tried, this time included.
    pub tries: u32,
}

/// How sending went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScoreOutcome {
    /// The platform has it.
    Sent,
    /// It is tried again.
    Later {
        /// When.
        at: Instant,
        /// Why it did not go.
        problem: String,
    },
    /// It is not tried any more until somebody asks for it.
    Failed {
        /// Why it did not go.
        problem: String,
    },
}

/// Where a grade stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreState {
    /// To be sent.
    Due,
    /// The platform has it.
    Sent,
    /// Given up.
    Failed,
}

/// A grade, as its senders see it.
#[derive(Clone, Debug, PartialEq)]
pub struct PlatformScore {
    /// The attempt.
    pub attempt: Uuid,
    /// The platform.
    pub platform: Uuid,
    /// Percent of points, 0 … 100.
    pub percent: f64,
    /// When it was judged.
    pub judged_at: Instant,
    /// Where it stands.
    pub state: ScoreState,
    /// How often it was tried.
    pub tries: u32,
    /// When it is tried next, where it is due.
    pub due_at: Instant,
    /// Why it did not go the last time.
    pub problem: Option<String>,
}

row! {
    struct ClaimedRow {
        attempt_id: Uuid,
        platform_id: Uuid,
        subject: String,
        lineitem: String,
        percent: f64,
        judged_at: i64,
        revision: i64,
        tries: i64,
    }
}

row! {
    struct ScoreRow {
        attempt_id: Uuid,
        platform_id: Uuid,
        percent: f64,
        judged_at: i64,
        state: String,
        tries: i64,
        due_at: i64,
        problem: Option<String>,
    }
}

// Judged anew, it is sent anew: the platform keeps what came last.
const ENQUEUE: &str = "INSERT INTO lti_scores
    (attempt_id, platform_id, subject, lineitem, percent, judged_at, revision, state, tries, due_at)
    SELECT a.id, l.platform_id, p.subject, l.lineitem, $2, $3, 1, 'due', 0, $3
    FROM attempts a JOIN lti_links l ON l.id = a.lti_link JOIN lti_people p ON p.user_id = l.user_id
    WHERE a.id = $1 AND l.lineitem IS NOT NULL
    ON CONFLICT (attempt_id) DO UPDATE SET percent = excluded.percent, judged_at = excluded.judged_at,
        lineitem = excluded.lineitem, revision = lti_scores.revision + 1, state = 'due', tries = 0,
        due_at = excluded.due_at, problem = NULL";
const CLAIM: &str = "UPDATE lti_scores SET due_at = $2, tries = tries + 1
    WHERE state = 'due' AND due_at <= $1 AND attempt_id IN (
        SELECT attempt_id FROM lti_scores WHERE state = 'due' AND due_at <= $1 ORDER BY due_at, attempt_id LIMIT $3)
    RETURNING attempt_id, platform_id, subject, lineitem, percent, judged_at, revision, tries";
const SETTLE: &str = "UPDATE lti_scores SET state = $3, due_at = $4, problem = $5
    WHERE attempt_id = $1 AND revision = $2 AND state = 'due'";
const LIST: &str = "SELECT attempt_id, platform_id, percent, judged_at, state, tries, due_at, problem FROM lti_scores
    ORDER BY CASE state WHEN 'failed' THEN 0 WHEN 'due' THEN 1 ELSE 2 END, judged_at DESC, attempt_id LIMIT $1";
const AGAIN: &str = "UPDATE lti_scores SET state = 'due', tries = 0, due_at = $2
    WHERE platform_id = $1 AND state <> 'sent'";

impl Store {
    /// Takes up to `most` grades that are due, so that nobody else sends them until `lease_until`.
    pub async fn claim_scores(
        &self,
        now: Instant,
        lease_until: Instant,
        most: u32,
    ) -> Result<Vec<ClaimedScore>, StoreError> {
        let rows: Vec<ClaimedRow> = run!(self.pool.writer(), c => sqlx::query_as(CLAIM)
            .bind(now.0)
            .bind(lease_until.0)
            .bind(i64::from(most))
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(ClaimedScore::try_from).collect()
    }

    /// Writes down how sending went, unless the attempt has been judged anew in the meantime.
    pub async fn settle_score(&self, score: &ClaimedScore, outcome: &ScoreOutcome) -> Result<(), StoreError> {
        let (state, at, problem) = match outcome {
            ScoreOutcome::Sent => ("sent", score.judged_at, None),
            ScoreOutcome::Later { at, problem } => ("due", *at, Some(problem.as_str())),
            ScoreOutcome::Failed { problem } => ("failed", score.judged_at, Some(problem.as_str())),
        };
        Ok(run!(self.pool.writer(), c => sqlx::query(SETTLE)
            .bind(score.attempt)
            .bind(score.revision)
            .bind(state)
            .bind(at.0)
            .bind(problem)
            .execute(c)
            .await
            .map(drop))?)
    }

    /// Grades: those given up first, then those that are due, then those sent; the newest of each first.
    pub async fn list_scores(&self, most: u32) -> Result<Vec<PlatformScore>, StoreError> {
        let rows: Vec<ScoreRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(LIST).bind(i64::from(most)).fetch_all(c).await)?;
        rows.into_iter().map(PlatformScore::try_from).collect()
    }

    /// Has everything of a platform that has not arrived tried again now, and says how much that is.
    pub async fn resend_scores(&self, platform: Uuid, now: Instant) -> Result<u64, StoreError> {
        Ok(run!(self.pool.writer(), c => sqlx::query(AGAIN)
            .bind(platform)
            .bind(now.0)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?)
    }
}

/// Has the grade of an attempt sent, in the transaction of its verdict, each time it gets one; nothing where no platform
/// asks for it.
pub(crate) async fn enqueue(
    transaction: &mut Transaction,
    attempt: Uuid,
    percent: f64,
    at: Instant,
) -> Result<(), StoreError> {
    Ok(run!(transaction.connection(), c => sqlx::query(ENQUEUE)
        .bind(attempt)
        .bind(percent.clamp(0.0, 100.0))
        .bind(at.0)
        .execute(c)
        .await
        .map(drop))?)
}

impl TryFrom<ClaimedRow> for ClaimedScore {
    type Error = StoreError;

    fn try_from(row: ClaimedRow) -> Result<Self, StoreError> {
        let tries = Cell { table: "lti_scores", column: "tries", id: &row.attempt_id }.number(row.tries)?;
        Ok(Self {
            attempt: row.attempt_id,
            platform: row.platform_id,
            subject: row.subject,
            lineitem: row.lineitem,
            percent: row.percent,
            judged_at: Instant(row.judged_at),
            revision: row.revision,
            tries,
        })
    }
}

impl TryFrom<ScoreRow> for PlatformScore {
    type Error = StoreError;

    fn try_from(row: ScoreRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "lti_scores", column, id: &row.attempt_id };
        let state = match row.state.as_str() {
            "due" => ScoreState::Due,
            "sent" => ScoreState::Sent,
            "failed" => ScoreState::Failed,
            _ => return Err(cell("state").corrupt("no such state")),
        };
        Ok(Self {
            tries: cell("tries").number(row.tries)?,
            attempt: row.attempt_id,
            platform: row.platform_id,
            percent: row.percent,
            judged_at: Instant(row.judged_at),
            state,
            due_at: Instant(row.due_at),
            problem: row.problem,
        })
    }
}
