//! A ruling.

use assessment::objection::ObjectionState;

use super::{Objection, word};
use crate::audit::{self, Deed};
use crate::{NewNotice, Stamp, Store, StoreError, notice};

const RULE: &str = "UPDATE objections SET state = $2, ruled_at = $3, explanation = $4
    WHERE id = $1 AND state = 'open'";

impl Store {
    /// Rules open objections, each with what its learner is told, all or none. [`StoreError::Conflict`] if somebody else has
    /// ruled one of them.
    pub async fn rule_objections(
        &self,
        ruled: &[(Objection, NewNotice)],
        state: ObjectionState,
        explanation: &str,
        stamp: Stamp,
    ) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        for (objection, told) in ruled {
            let rows = run!(transaction.connection(), c => sqlx::query(RULE)
                .bind(objection.id)
                .bind(word(state))
                .bind(stamp.at.0)
                .bind(explanation)
                .execute(c)
                .await
                .map(|done| done.rows_affected()))?;
            if rows != 1 {
                return Err(StoreError::Conflict);
            }
            notice::append(&mut transaction, told).await?;
            audit::append(&mut transaction, stamp, Deed::ObjectionRuled, objection.id, word(state)).await?;
        }
        transaction.commit().await
    }
}
