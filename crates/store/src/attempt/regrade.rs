//! Judging again: which attempts an item stands in, and one of them judged anew.

use assessment::ItemId;
use assessment::attempt::Step;
use assessment::gate::Verdict;
use uuid::Uuid;

use super::append::insert;
use super::run::runs;
use crate::audit::{self, Deed};
use crate::row::{Cell, json};
use crate::{NewAnswer, NewNotice, Stamp, Store, StoreError, lti, notice};

/// A judged answer to an item that may have to be judged again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affected {
    /// The attempt it stands in.
    pub attempt: Uuid,
    /// Index of the slot.
    pub slot: u16,
    /// The version that was asked.
    pub version: u32,
}

/// An attempt of which slots are judged again.
#[derive(Clone, Debug, PartialEq)]
pub struct Regrading {
    /// The attempt.
    pub attempt: Uuid,
    /// The item.
    pub item: ItemId,
    /// The steps, the first of them the next one.
    pub steps: Vec<Step>,
    /// The verdict that holds from now on; none where there is no gate.
    pub verdict: Option<Verdict>,
    /// What the answers are now; their items, versions and times stay as they are.
    pub answers: Vec<NewAnswer>,
    /// What its learner is told, if anything has changed.
    pub notice: Option<NewNotice>,
}

row! {
    struct AffectedRow {
        attempt_id: Uuid,
        slot: i64,
        item_version: i64,
    }
}

const LIST: &str = "SELECT attempt_id, slot, item_version FROM answers
    WHERE item_id = $1 AND behaviour <> 'live'
    ORDER BY attempt_id, slot";
// Judged it was and stays: only what the verdict says changes.
const VERDICT: &str = "UPDATE attempts SET verdict = $2 WHERE id = $1 AND status = 'judged'";
const ANSWER: &str = "UPDATE answers SET points = $3, meaning = $4, format = $5, rules = $6, missed = $7
    WHERE attempt_id = $1 AND slot = $2";

impl Store {
    /// The judged answers to an item outside of live phases, by attempt.
    pub async fn list_answers_to(&self, item: &ItemId) -> Result<Vec<Affected>, StoreError> {
        let rows: Vec<AffectedRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(LIST).bind(item.as_str()).fetch_all(c).await)?;
        rows.into_iter()
            .map(|row| {
                let cell = |column| Cell { table: "answers", column, id: &row.attempt_id };
                Ok(Affected {
                    attempt: row.attempt_id,
                    slot: cell("slot").number(row.slot)?,
                    version: cell("item_version").number(row.item_version)?,
                })
            })
            .collect()
    }

    /// Judges slots of one attempt again: steps, verdict, answers, what its learner is told, and the audit, all or none.
    ///
    /// [`StoreError::Conflict`] if the first step is not the next one, or the attempt is not judged or is gone: somebody
    /// else was quicker, or it has to be left alone.
    pub async fn regrade_attempt(&self, regrading: &Regrading, stamp: Stamp) -> Result<(), StoreError> {
        let Regrading { attempt, item, steps, verdict, answers, notice: told } = regrading;
        let runs = runs(steps, self.pool.room())?;
        let percent = verdict.as_ref().map(Verdict::percent);
        let verdict = verdict.as_ref().map(json).transpose()?;
        let mut transaction = self.pool.begin().await?;
        insert(&mut transaction, *attempt, &runs).await.map_err(StoreError::from)?;
        let rows = run!(transaction.connection(), c => sqlx::query(VERDICT)
            .bind(*attempt)
            .bind(&verdict)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if rows != 1 {
            return Err(StoreError::Conflict);
        }
        for answer in answers {
            let (rules, missed) = (json(&answer.rules)?, json(&answer.missed)?);
            let rows = run!(transaction.connection(), c => sqlx::query(ANSWER)
                .bind(*attempt)
                .bind(i64::from(answer.slot))
                .bind(answer.points)
                .bind(answer.meaning)
                .bind(answer.format)
                .bind(&rules)
                .bind(&missed)
                .execute(c)
                .await
                .map(|done| done.rows_affected()))?;
            if rows != 1 {
                return Err(StoreError::Conflict);
            }
        }
        // A course that was told the old grade is told the new one.
        if let Some(percent) = percent {
            lti::enqueue(&mut transaction, *attempt, percent, stamp.at).await?;
        }
        if let Some(told) = told {
            notice::append(&mut transaction, told).await?;
        }
        audit::append(&mut transaction, stamp, Deed::AttemptRegraded, attempt, item.as_str()).await?;
        transaction.commit().await
    }
}
