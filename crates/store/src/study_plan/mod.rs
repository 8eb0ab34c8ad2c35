//! Study plans: one per person and domain.

mod find;
mod merge;
mod set;

use assessment::study::StudyPlan;
use assessment::{Day, DomainId};
use serde::Serialize;
use uuid::Uuid;

use crate::StoreError;
use crate::row::Cell;

pub(crate) use find::plans_of;
pub(crate) use merge::merge;

/// A plan with its domain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DomainPlan {
    /// The domain.
    pub domain: DomainId,
    /// The plan.
    pub plan: StudyPlan,
}

row! {
    pub(crate) struct PlanRow {
        user_id: Uuid,
        domain: String,
        daily_limit: i64,
        test_day: Option<i64>,
    }
}

impl TryFrom<PlanRow> for DomainPlan {
    type Error = StoreError;

    fn try_from(row: PlanRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "study_plans", column, id: &row.user_id };
        let test_day = row.test_day.map(|day| cell("test_day").number(day)).transpose()?;
        Ok(Self {
            domain: cell("domain").parse(&row.domain)?,
            plan: StudyPlan {
                daily_limit: cell("daily_limit").number(row.daily_limit)?,
                test_day: test_day.map(Day),
            },
        })
    }
}
