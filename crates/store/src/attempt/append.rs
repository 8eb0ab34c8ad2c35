//! The save path: everything that is added to an attempt once it runs.
//!
//! What is most often added, one run of steps and nothing else, shares a commit with the saves of others (`group`). The
//! rest has a transaction of its own.

use assessment::attempt::Step;
use sqlx::QueryBuilder;
use uuid::Uuid;

use super::run::{Run, runs};
use crate::engine::Transaction;
use crate::error::breaks;
use crate::row::json;
use crate::{Conclusion, NewAnswer, Store, StoreError, answer, lti, words};

// The first number must be the next one, so there is never a gap; of two who take the same number at once, the
// primary key lets one through.
const HEAD: &str = "WITH given (number, length, at, body) AS (";
const INTO: &str = ") INSERT INTO attempt_steps (attempt_id, number, length, at, body) SELECT ";
const FROM: &str = ", g.number, g.length, g.at, g.body FROM given g WHERE COALESCE(
    (SELECT s.number + s.length FROM attempt_steps s WHERE s.attempt_id = ";
const NEXT: &str = " ORDER BY s.number DESC LIMIT 1), 1) = ";
const END: &str = " ON CONFLICT (attempt_id, number) DO NOTHING";
// An attempt only moves forward: open, closed, judged.
const CONCLUDE: &str = "UPDATE attempts SET status = $2, closed_at = $3, closed_by = $4, verdict = $5
    WHERE id = $1 AND status <> 'judged' RETURNING lti_link";

/// How often a save is tried when another device answers the same item for the first time at the same moment.
const TRIES: u32 = 3;

impl Store {
    /// Adds steps, with the attempt's conclusion and the answers that they lead to, if any: all or nothing. When it
    /// returns, they are on disk. Answers come with steps, never alone.
    ///
    /// [`StoreError::Conflict`] if the first step is not the next one, a slot has its answer, or the attempt is
    /// judged or gone: read it again. One statement for steps, one for a conclusion, one for answers.
    pub async fn append_steps(
        &self,
        attempt: Uuid,
        steps: &[Step],
        conclusion: Option<&Conclusion>,
        answers: &[NewAnswer],
    ) -> Result<(), StoreError> {
        let mut runs = runs(steps, self.pool.room())?;
        if !answers.is_empty() && runs.is_empty() {
            return Err(StoreError::Rejected("answers come with the steps that judge them".into()));
        }
        if runs.len() <= 1 && conclusion.is_none() && answers.is_empty() {
            let Some(run) = runs.pop() else { return Ok(()) };
            return self.saves.write(attempt, run).await;
        }
        let mut tries = 1;
        loop {
            let mut transaction = self.pool.begin().await?;
            match write(&mut transaction, attempt, &runs, conclusion, answers).await {
                Ok(()) => return transaction.commit().await,
                Err(Failure::FirstTaken) if tries < TRIES => tries += 1,
                Err(failure) => return Err(failure.into()),
            }
        }
    }
}

/// Inserts steps in one statement; the first has to be the next one.
pub(super) async fn insert(
    transaction: &mut Transaction,
    attempt: Uuid,
    runs: &[Run],
) -> Result<(), Failure> {
    let Some(first) = runs.first() else { return Ok(()) };
    let rows = run!(transaction.connection(), c => {
        let mut insert = QueryBuilder::new(HEAD);
        insert.push_values(runs, |mut row, run| {
            row.push_bind(i64::from(run.number))
                .push_bind(i64::from(run.length))
                .push_bind(run.at.0)
                .push_bind(&run.body);
        });
        insert.push(INTO).push_bind(attempt).push(FROM).push_bind(attempt);
        insert.push(NEXT).push_bind(i64::from(first.number)).push(END);
        insert.build().execute(c).await.map(|done| done.rows_affected())
    })?;
    Ok(expect(rows, runs.len())?)
}

/// Why a save was not written.
pub(super) enum Failure {
    /// Another transaction has just given the first answer to an item that this one takes for the first as well.
    FirstTaken,
    Store(StoreError),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        let columns = "answers.user_id, answers.item_id, answers.item_version";
        if breaks(&error, "answers_first", columns) { Self::FirstTaken } else { Self::Store(error.into()) }
    }
}

impl From<Failure> for StoreError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::FirstTaken => Self::Conflict,
            Failure::Store(error) => error,
        }
    }
}

/// Writes one save. The steps go first: from then on the attempt is held, and nobody merges it away.
async fn write(
    transaction: &mut Transaction,
    attempt: Uuid,
    runs: &[Run],
    conclusion: Option<&Conclusion>,
    answers: &[NewAnswer],
) -> Result<(), Failure> {
    insert(transaction, attempt, runs).await?;
    if let Some(conclusion) = conclusion {
        conclude(transaction, attempt, conclusion).await?;
    }
    if !answers.is_empty() {
        let rows = answer::insert(transaction, attempt, answers).await??;
        expect(rows, answers.len())?;
    }
    Ok(())
}

async fn conclude(
    transaction: &mut Transaction,
    attempt: Uuid,
    conclusion: &Conclusion,
) -> Result<(), Failure> {
    let verdict = conclusion.verdict.as_ref().map(json).transpose()?;
    let link: Option<Option<Uuid>> = run!(transaction.connection(), c => sqlx::query_scalar(CONCLUDE)
        .bind(attempt)
        .bind(if conclusion.judged { "judged" } else { "closed" })
        .bind(conclusion.closure.at.0)
        .bind(words::reason(conclusion.closure.reason))
        .bind(verdict)
        .fetch_optional(c)
        .await)?;
    let link = link.ok_or(StoreError::Conflict)?;
    if let (Some(_), Some(verdict)) = (link, &conclusion.verdict) {
        lti::enqueue(transaction, attempt, verdict.percent(), conclusion.closure.at).await?;
    }
    Ok(())
}

/// Fewer rows than given means that some were there already, or that their attempt is gone.
fn expect(rows: u64, given: usize) -> Result<(), StoreError> {
    if u64::try_from(given).is_ok_and(|given| rows == given) { Ok(()) } else { Err(StoreError::Conflict) }
}
