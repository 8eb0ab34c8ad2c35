//! Reading plans.

use assessment::DomainId;
use assessment::study::StudyPlan;
use sqlx::{PgExecutor, SqliteExecutor};
use uuid::Uuid;

use super::{DomainPlan, PlanRow};
use crate::engine::Engine;
use crate::{Store, StoreError};

const LIST: &str = "SELECT user_id, domain, daily_limit, test_day FROM study_plans
    WHERE user_id = $1 AND ($2 IS NULL OR domain = $2) ORDER BY domain";

impl Store {
    /// What a person has set for a domain; none if nothing.
    pub async fn find_study_plan(
        &self,
        user_id: Uuid,
        domain: &DomainId,
    ) -> Result<Option<StudyPlan>, StoreError> {
        Ok(plans_of(self.pool.reader(), user_id, Some(domain)).await?.pop().map(|found| found.plan))
    }
}

/// The plans of a person, by itself or inside a transaction.
pub(crate) async fn plans_of<'c, S, P>(
    engine: Engine<S, P>,
    user_id: Uuid,
    domain: Option<&DomainId>,
) -> Result<Vec<DomainPlan>, StoreError>
where
    S: SqliteExecutor<'c>,
    P: PgExecutor<'c>,
{
    let rows: Vec<PlanRow> = run!(engine, c => sqlx::query_as(LIST)
        .bind(user_id)
        .bind(domain.map(DomainId::as_str))
        .fetch_all(c)
        .await)?;
    rows.into_iter().map(DomainPlan::try_from).collect()
}
