//! An attempt with its steps.

use assessment::Instant;
use assessment::attempt::Step;
use uuid::Uuid;

use super::AttemptRow;
use super::row::read_run;
use super::stored::StoredEvent;
use crate::row::{Both, Cell};
use crate::{Store, StoreError, StoredAttempt};

row! {
    struct WholeRow {
        slots: String,
        steps: Option<String>,
    }
}

// One statement, so that row and steps are of one moment without a transaction around it; and one row, since each row
// of SQLite's passes a channel and is copied column by column. The runs of steps are joined to a list of JSON.
const FIND: &str = "SELECT a.id, a.user_id, a.domain, a.gate, a.gate_version, a.behaviour, a.slot_count,
        a.started_at, a.ends_at, a.closes_at, a.status, a.closed_at, a.closed_by, a.verdict, a.slots,
        (SELECT STRING_AGG('[' || s.number || ',' || s.at || ',' || s.body || ']', ',' ORDER BY s.number)
            FROM attempt_steps s WHERE s.attempt_id = a.id) AS steps
    FROM attempts a
    WHERE a.id = $1";

impl Store {
    /// An attempt by id, its steps in order.
    pub async fn find_attempt(&self, id: Uuid) -> Result<Option<StoredAttempt>, StoreError> {
        let row: Option<Both<AttemptRow, WholeRow>> = run!(self.pool.reader(), c =>
            sqlx::query_as(FIND).bind(id).fetch_optional(c).await)?;
        let Some(Both(row, whole)) = row else { return Ok(None) };
        Ok(Some(StoredAttempt {
            id,
            owner: row.user_id,
            domain: row.domain()?,
            gate: row.gate()?,
            plan: row.plan(&whole.slots)?,
            status: row.status()?,
            verdict: row.verdict()?,
            steps: steps_of(id, &whole.steps.unwrap_or_default())?,
        }))
    }
}

/// Reads the runs of steps; their numbers count from 1 without gaps.
pub(crate) fn steps_of(attempt: Uuid, list: &str) -> Result<Vec<Step>, StoreError> {
    let cell = |column| Cell { table: "attempt_steps", column, id: &attempt };
    let runs: Vec<(u32, Instant, Vec<StoredEvent<'_>>)> = cell("body").json(&format!("[{list}]"))?;
    let mut steps: Vec<Step> = Vec::with_capacity(runs.len());
    for (first, at, events) in runs {
        let due = steps.last().map_or(1, |step| step.number + 1);
        if first != due {
            return Err(cell("number").corrupt(format!("step {due} is not where it should be")));
        }
        steps.extend(read_run(first, at, events));
    }
    Ok(steps)
}
