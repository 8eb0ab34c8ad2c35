//! A guest signs in to an account there already is: what the guest did moves there.

use uuid::Uuid;

use crate::audit::{self, Deed};
use crate::engine::Transaction;
use crate::{Stamp, Store, StoreError, study_plan};

const IS_ACCOUNT: &str = "SELECT email IS NOT NULL FROM users WHERE id = $1";
// No answer is the first while they move, or two would be for a moment, which the unique index forbids.
const MOVE_ANSWERS: &str = "UPDATE answers SET user_id = $2, is_first = FALSE
    WHERE attempt_id IN (SELECT id FROM attempts WHERE user_id = $1)";
const MOVE_ATTEMPTS: &str = "UPDATE attempts SET user_id = $2 WHERE user_id = $1";
const CLEAR_FIRST: &str = "UPDATE answers SET is_first = FALSE
    WHERE attempt_id IN (SELECT id FROM attempts WHERE user_id = $1)";
const SET_FIRST: &str = "UPDATE answers SET is_first = TRUE
    WHERE (attempt_id, slot) IN (
        SELECT attempt_id, slot FROM (
            SELECT n.attempt_id, n.slot, ROW_NUMBER() OVER (
                PARTITION BY n.item_id, n.item_version ORDER BY n.answered_at, n.attempt_id, n.slot
            ) AS place
            FROM attempts a JOIN answers n ON n.attempt_id = a.id
            WHERE a.user_id = $1
        ) AS ranked WHERE place = 1
    )";
// Of two forecasts for one gate and day the later one stays, as if one person had made both.
const DROP_OLDER_FORECASTS: &str = "DELETE FROM forecasts
    WHERE attempt_id IS NULL AND user_id IN ($1, $2) AND EXISTS (
        SELECT 1 FROM forecasts o
        WHERE o.attempt_id IS NULL AND o.user_id IN ($1, $2) AND o.user_id <> forecasts.user_id
            AND o.gate = forecasts.gate AND o.day = forecasts.day
            AND (o.made_at > forecasts.made_at OR (o.made_at = forecasts.made_at AND o.user_id = $2))
    )";
const MOVE_FORECASTS: &str = "UPDATE forecasts SET user_id = $2 WHERE user_id = $1";
const MOVE_NOTICES: &str = "UPDATE notices SET user_id = $2 WHERE user_id = $1";
// Of two open objections to one item version the account's stays.
const DROP_DOUBLE_OBJECTIONS: &str = "DELETE FROM objections
    WHERE user_id = $1 AND state = 'open' AND EXISTS (
        SELECT 1 FROM objections o
        WHERE o.user_id = $2 AND o.state = 'open' AND o.item_id = objections.item_id
            AND o.item_version = objections.item_version
    )";
const MOVE_OBJECTIONS: &str = "UPDATE objections SET user_id = $2 WHERE user_id = $1";
const DELETE: &str = "DELETE FROM users WHERE id = $1";

impl Store {
    /// Moves a guest's attempts, answers, forecasts, plans and notices to an account and deletes the guest; the earliest answer to each item
    /// version is then the first one, whoever gave it. False if `guest` is no guest or `account` no account.
    pub async fn merge_guest(&self, guest: Uuid, account: Uuid, stamp: Stamp) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        // Both are held, in one order whoever calls, so that nothing is added to the guest while it moves.
        for id in [guest.min(account), guest.max(account)] {
            transaction.lock_user(id).await?;
        }
        transaction.lock_attempts_of(guest).await?;
        if is_account(&mut transaction, guest).await? != Some(false)
            || is_account(&mut transaction, account).await? != Some(true)
        {
            return Ok(false);
        }
        for statement in [
            MOVE_ANSWERS,
            MOVE_ATTEMPTS,
            DROP_OLDER_FORECASTS,
            MOVE_FORECASTS,
            MOVE_NOTICES,
            DROP_DOUBLE_OBJECTIONS,
            MOVE_OBJECTIONS,
        ] {
            run!(transaction.connection(), c => sqlx::query(statement)
                .bind(guest)
                .bind(account)
                .execute(c)
                .await
                .map(drop))?;
        }
        study_plan::merge(&mut transaction, guest, account).await?;
        for (statement, id) in [(CLEAR_FIRST, account), (SET_FIRST, account), (DELETE, guest)] {
            run!(transaction.connection(), c => sqlx::query(statement).bind(id).execute(c).await.map(drop))?;
        }
        audit::append(&mut transaction, stamp, Deed::GuestMerged, account, &guest.to_string()).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

/// Whether a person has an account; none if there is no such person.
async fn is_account(transaction: &mut Transaction, id: Uuid) -> Result<Option<bool>, StoreError> {
    Ok(run!(transaction.connection(), c => sqlx::query_scalar(IS_ACCOUNT).bind(id).fetch_optional(c).await)?)
}
