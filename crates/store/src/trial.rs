//! Trials: an author answers an item of the studio to see what learners would see. Nothing of them counts.

use assessment::item::{Item, Key, Metadata, Question};
use assessment::{Instant, ItemId, Response};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::row::{Cell, json};
use crate::{Store, StoreError};

/// How long a trial is kept.
const KEPT_MILLIS: i64 = 24 * 60 * 60 * 1_000;

/// A trial.
#[derive(Clone, Debug, PartialEq)]
pub struct Trial {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub owner: Uuid,
    /// The item, as it was when the trial began.
    pub item: Item,
    /// Number of the last step taken.
    pub last_step: u32,
    /// When it began, or the last step was taken.
    pub at: Instant,
    /// Whether the hint was taken.
    pub hinted: bool,
    /// Whether the answer was judged.
    pub checked: bool,
    /// The answer given last.
    pub response: Option<Response>,
}

#[derive(Serialize, Deserialize)]
struct Body {
    question: Question,
    metadata: Metadata,
}

row! {
    struct TrialRow {
        id: Uuid,
        user_id: Uuid,
        item_id: String,
        last_step: i64,
        at: i64,
        hinted: bool,
        checked: bool,
        response: Option<String>,
        body: String,
        key: String,
    }
}

const SWEEP: &str = "DELETE FROM trials WHERE at < $1";
const INSERT: &str =
    "INSERT INTO trials (id, user_id, item_id, last_step, at, hinted, checked, response, body, key)
    VALUES ($1, $2, $3, 0, $4, FALSE, FALSE, NULL, $5, $6)";
const FIND: &str = "SELECT id, user_id, item_id, last_step, at, hinted, checked, response, body, key
    FROM trials WHERE id = $1";
const STEP: &str =
    "UPDATE trials SET last_step = $2, at = $3, hinted = $4, checked = $5, response = $6 WHERE id = $1";

impl Store {
    /// Begins a trial, and sweeps those that are older than a day.
    pub async fn begin_trial(
        &self,
        id: Uuid,
        owner: Uuid,
        item: &Item,
        now: Instant,
    ) -> Result<(), StoreError> {
        let body = json(&Body { question: item.question.clone(), metadata: item.metadata.clone() })?;
        let key = item.key.to_storage().map_err(|error| StoreError::Rejected(Box::new(error)))?;
        let mut transaction = self.pool.begin().await?;
        run!(transaction.connection(), c =>
            sqlx::query(SWEEP).bind(now.0 - KEPT_MILLIS).execute(c).await.map(drop))?;
        run!(transaction.connection(), c => sqlx::query(INSERT)
            .bind(id)
            .bind(owner)
            .bind(item.id.as_str())
            .bind(now.0)
            .bind(&body)
            .bind(&key)
            .execute(c)
            .await
            .map(drop))?;
        transaction.commit().await
    }

    /// A trial by id.
    pub async fn find_trial(&self, id: Uuid) -> Result<Option<Trial>, StoreError> {
        let row: Option<TrialRow> =
            run!(self.pool.reader(), c => sqlx::query_as(FIND).bind(id).fetch_optional(c).await)?;
        row.map(Trial::try_from).transpose()
    }

    /// Writes down where a trial stands; what its item is never changes.
    pub async fn step_trial(&self, trial: &Trial) -> Result<(), StoreError> {
        let response = trial.response.as_ref().map(json).transpose()?;
        Ok(run!(self.pool.writer(), c => sqlx::query(STEP)
            .bind(trial.id)
            .bind(i64::from(trial.last_step))
            .bind(trial.at.0)
            .bind(trial.hinted)
            .bind(trial.checked)
            .bind(&response)
            .execute(c)
            .await
            .map(drop))?)
    }
}

impl TryFrom<TrialRow> for Trial {
    type Error = StoreError;

    fn try_from(row: TrialRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "trials", column, id: &row.id };
        let Body { question, metadata } = cell("body").json(&row.body)?;
        // The error is not passed on: it quotes the key.
        let key =
            Key::from_storage(&row.key).map_err(|_| cell("key").corrupt("not of the expected shape"))?;
        let id: ItemId = cell("item_id").parse(&row.item_id)?;
        Ok(Self {
            id: row.id,
            owner: row.user_id,
            item: Item { id, version: 0, question, key, metadata },
            last_step: cell("last_step").number(row.last_step)?,
            at: Instant(row.at),
            hinted: row.hinted,
            checked: row.checked,
            response: row.response.as_deref().map(|text| cell("response").json(text)).transpose()?,
        })
    }
}
