//! Everything that is known of a person, for the person.

use assessment::Instant;
use assessment::attempt::{Behaviour, Closure, PlannedSlot, Step};
use assessment::gate::Verdict;
use serde::Serialize;
use uuid::Uuid;

use super::UserRow;
use crate::attempt::{AttemptRow, RunRow};
use crate::engine::Transaction;
use crate::row::Both;
use crate::{
    Answer, AuditEntry, DomainPlan, GateReference, KeptForecast, KeptNotice, LtiExport, Objection, Store,
    StoreError, User, answer, audit, forecast, lti, notice, objection, study_plan,
};

/// All rows of a person. It holds no password and no token, not even as a hash.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct UserExport {
    /// Who it is.
    pub profile: User,
    /// Sign-ins that are not over, oldest first.
    pub sessions: Vec<Session>,
    /// Attempts with their steps, oldest first.
    pub attempts: Vec<AttemptExport>,
    /// Judged answers, oldest first.
    pub answers: Vec<Answer>,
    /// Chances of passing that were forecast, oldest first.
    pub forecasts: Vec<KeptForecast>,
    /// Study plans, by domain.
    pub study_plans: Vec<DomainPlan>,
    /// What the person was told, newest first.
    pub notices: Vec<KeptNotice>,
    /// Keys the person contested, oldest first.
    pub objections: Vec<Objection>,
    /// Which learning platforms sent the person here, and what they are told.
    pub learning_platforms: LtiExport,
    /// What was done to the account, oldest first.
    pub audit: Vec<AuditEntry>,
}

/// A sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Session {
    /// When it began.
    pub created_at: Instant,
    /// When it ends.
    pub expires_at: Instant,
    /// When it was last in use, to the hour.
    pub seen_at: Instant,
}

/// An attempt.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AttemptExport {
    /// The id.
    pub id: Uuid,
    /// The domain.
    pub domain: assessment::DomainId,
    /// The gate, if it is one.
    pub gate: Option<GateReference>,
    /// When to judge and what to show.
    pub behaviour: Behaviour,
    /// The items.
    pub slots: Vec<PlannedSlot>,
    /// When it began.
    pub started_at: Instant,
    /// When its time was over.
    pub ends_at: Option<Instant>,
    /// How and when it ended, if it has.
    pub closure: Option<Closure>,
    /// The verdict, once judged at a gate.
    pub verdict: Option<Verdict>,
    /// What happened, in order.
    pub steps: Vec<Step>,
}

row! {
    struct SessionRow {
        created: i64,
        expires: i64,
        seen: i64,
    }
}

row! {
    struct SlotsRow {
        slots: String,
    }
}

const PROFILE: &str = "SELECT id, email, role, locale, created_at FROM users WHERE id = $1";
const SESSIONS: &str = "SELECT created_at AS created, expires_at AS expires, seen_at AS seen
    FROM sessions WHERE user_id = $1 ORDER BY created_at, expires_at";
const ATTEMPTS: &str = "SELECT id, user_id, domain, gate, gate_version, behaviour, slot_count, started_at,
        ends_at, closes_at, status, closed_at, closed_by, verdict, slots
    FROM attempts WHERE user_id = $1 ORDER BY started_at, id";
const STEPS: &str = "SELECT s.attempt_id, s.number, s.at, s.body
    FROM attempt_steps s JOIN attempts a ON a.id = s.attempt_id
    WHERE a.user_id = $1 ORDER BY a.started_at, a.id, s.number";

impl Store {
    /// Everything of a person as of one moment; none if there is no such person.
    pub async fn export_user(&self, id: Uuid) -> Result<Option<UserExport>, StoreError> {
        let mut snapshot = self.pool.begin_snapshot().await?;
        let profile: Option<UserRow> = run!(snapshot.connection(), c =>
            sqlx::query_as(PROFILE).bind(id).fetch_optional(c).await)?;
        let Some(profile) = profile else { return Ok(None) };
        let sessions: Vec<SessionRow> = run!(snapshot.connection(), c =>
            sqlx::query_as(SESSIONS).bind(id).fetch_all(c).await)?;
        let export = UserExport {
            profile: profile.try_into()?,
            sessions: sessions.into_iter().map(Session::from).collect(),
            attempts: attempts(&mut snapshot, id).await?,
            answers: answer::answers_of(snapshot.connection(), id, None).await?,
            forecasts: forecast::forecasts_of(snapshot.connection(), id, None, u32::MAX).await?,
            study_plans: study_plan::plans_of(snapshot.connection(), id, None).await?,
            notices: notice::notices_of(snapshot.connection(), id, u32::MAX).await?,
            objections: objection::objections_of(snapshot.connection(), id).await?,
            learning_platforms: lti::export(&mut snapshot, id).await?,
            audit: audit::about(&mut snapshot, id).await?,
        };
        snapshot.commit().await?;
        Ok(Some(export))
    }
}

async fn attempts(snapshot: &mut Transaction, id: Uuid) -> Result<Vec<AttemptExport>, StoreError> {
    let rows: Vec<Both<AttemptRow, SlotsRow>> = run!(snapshot.connection(), c =>
        sqlx::query_as(ATTEMPTS).bind(id).fetch_all(c).await)?;
    let runs: Vec<RunRow> = run!(snapshot.connection(), c =>
        sqlx::query_as(STEPS).bind(id).fetch_all(c).await)?;
    let mut runs = runs.iter().peekable();
    let mut attempts = Vec::with_capacity(rows.len());
    for Both(row, slots) in rows {
        let plan = row.plan(&slots.slots)?;
        // Both lists are in the order of attempts.
        let mut own = Vec::new();
        while let Some(run) = runs.next_if(|run| run.attempt_id == row.id) {
            own.extend(run.steps()?);
        }
        attempts.push(AttemptExport {
            id: row.id,
            domain: row.domain()?,
            gate: row.gate()?,
            behaviour: plan.behaviour,
            slots: plan.slots,
            started_at: plan.started_at,
            ends_at: plan.ends_at,
            closure: row.status()?.closure(),
            verdict: row.verdict()?,
            steps: own,
        });
    }
    Ok(attempts)
}

impl From<SessionRow> for Session {
    fn from(row: SessionRow) -> Self {
        Self {
            created_at: Instant(row.created),
            expires_at: Instant(row.expires),
            seen_at: Instant(row.seen),
        }
    }
}
