//! Setting a plan.

use assessment::DomainId;
use assessment::study::StudyPlan;
use uuid::Uuid;

use crate::{Store, StoreError};

const SET: &str = "INSERT INTO study_plans (user_id, domain, daily_limit, test_day) VALUES ($1, $2, $3, $4)
    ON CONFLICT (user_id, domain) DO UPDATE SET daily_limit = excluded.daily_limit, test_day = excluded.test_day";

impl Store {
    /// Sets a person's plan for a domain.
    pub async fn set_study_plan(
        &self,
        user_id: Uuid,
        domain: &DomainId,
        plan: &StudyPlan,
    ) -> Result<(), StoreError> {
        Ok(run!(self.pool.writer(), c => sqlx::query(SET)
            .bind(user_id)
            .bind(domain.as_str())
            .bind(i64::from(plan.daily_limit))
            .bind(plan.test_day.map(|day| i64::from(day.0)))
            .execute(c)
            .await
            .map(drop))?)
    }
}
