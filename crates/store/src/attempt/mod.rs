//! Attempts: a plan that never changes, steps that are only ever added, and a row that says where it stands.

mod append;
mod create;
mod exposure;
mod find;
mod group;
mod list;
mod overdue;
mod regrade;
mod row;
mod run;
mod set_aside;
mod stored;

use assessment::attempt::{Behaviour, Closure, Plan, Status, Step};
use assessment::gate::Verdict;
use assessment::{DomainId, GateId, Instant};
use uuid::Uuid;

pub(crate) use find::steps_of;
pub(crate) use group::Saves;
pub(crate) use row::{AttemptRow, RunRow};

pub use regrade::{Affected, Regrading};

use crate::StartForecast;

/// One version of a gate.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct GateReference {
    /// The gate.
    pub id: GateId,
    /// The version.
    pub version: u32,
}

/// A new attempt.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAttempt {
    /// The id.
    pub id: Uuid,
    /// Who sits it.
    pub user_id: Uuid,
    /// The domain.
    pub domain: DomainId,
    /// The gate, if it is one.
    pub gate: Option<GateReference>,
    /// Items and clock.
    pub plan: Plan,
    /// The chance of passing that was forecast, where there was evidence for one; only with a gate.
    pub forecast: Option<StartForecast>,
}

/// How many sittings at a gate are allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttemptLimit {
    /// The gate; all its versions count.
    pub gate: GateId,
    /// The kind of sitting.
    pub behaviour: Behaviour,
    /// Sittings allowed, the new one included.
    pub attempts: u32,
    /// Sittings begun before this do not count.
    pub since: Instant,
}

/// An attempt as it is stored; the fold of the steps over the plan is the attempt itself.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredAttempt {
    /// The id.
    pub id: Uuid,
    /// Who sits it.
    pub owner: Uuid,
    /// The domain.
    pub domain: DomainId,
    /// The gate, if it is one.
    pub gate: Option<GateReference>,
    /// Items and clock.
    pub plan: Plan,
    /// Where it stands, as concluded.
    pub status: Status,
    /// The verdict, once judged at a gate.
    pub verdict: Option<Verdict>,
    /// What happened, in order.
    pub steps: Vec<Step>,
}

/// The end of an attempt, or of its judging.
#[derive(Clone, Debug, PartialEq)]
pub struct Conclusion {
    /// How and when it ended.
    pub closure: Closure,
    /// Whether everything is judged.
    pub judged: bool,
    /// The verdict of a gate; only with `judged`.
    pub verdict: Option<Verdict>,
}

/// Which attempts to list; the default is all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttemptFilter {
    /// Only of this domain.
    pub domain: Option<DomainId>,
    /// Only at this gate.
    pub gate: Option<GateId>,
    /// Only with this behaviour.
    pub behaviour: Option<Behaviour>,
    /// Only open ones (`true`) or ended ones (`false`).
    pub open: Option<bool>,
}

/// An attempt in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct AttemptSummary {
    /// The id.
    pub id: Uuid,
    /// The domain.
    pub domain: DomainId,
    /// The gate, if it is one.
    pub gate: Option<GateReference>,
    /// When to judge and what to show.
    pub behaviour: Behaviour,
    /// When it began.
    pub started_at: Instant,
    /// The first instant at which nothing more is accepted.
    pub ends_at: Option<Instant>,
    /// Where it stands, and how and when it ended.
    pub status: Status,
    /// The verdict, once judged at a gate.
    pub verdict: Option<Verdict>,
    /// Number of items.
    pub slots: u32,
    /// Number of the last step, 0 before the first.
    pub last_step: u32,
}
