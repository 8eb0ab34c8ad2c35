//! The judged answers of a domain, attempt by attempt.

use assessment::attempt::Behaviour;
use assessment::{DomainId, Instant, ItemId, RuleId};
use serde::Deserialize;
use uuid::Uuid;

use crate::row::Cell;
use crate::{GateReference, Missed, Store, StoreError, words};

/// An attempt with its judged answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    /// Whose.
    pub user: Uuid,
    /// The gate, if it is one.
    pub gate: Option<GateReference>,
    /// How it was asked.
    pub behaviour: Behaviour,
    /// By slot. What was not judged is not among them.
    pub answers: Vec<JudgedAnswer>,
}

/// A judged answer.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct JudgedAnswer {
    /// Index of the slot.
    pub slot: u16,
    /// The item.
    pub item: ItemId,
    /// Its version.
    pub version: u32,
    /// When it was given.
    pub answered_at: Instant,
    /// Share of the points.
    pub points: f64,
    /// Whether it is the person's first answer to this version of the item.
    pub first: bool,
    /// The rules of the item.
    pub rules: Vec<RuleId>,
    /// The rules that were broken; empty for a full answer.
    pub missed: Vec<Missed>,
}

row! {
    struct SittingRow {
        id: Uuid,
        user_id: Uuid,
        gate: Option<String>,
        gate_version: Option<i64>,
        behaviour: String,
        answers: Option<String>,
    }
}

/// What was read, still as text: to read ten thousand attempts is work, and not for a thread that serves others.
pub struct Sittings(Vec<SittingRow>);

// One row per attempt: each row of SQLite's passes a channel and is copied column by column. Derived structs are read from
// JSON lists as well as from objects. 1e-9 under one is full, as in `Score::is_full`.
const LIST: &str = "SELECT a.id, a.user_id, a.gate, a.gate_version, a.behaviour,
        (SELECT STRING_AGG('[' || n.slot || ',\"' || n.item_id || '\",' || n.item_version || ',' || n.answered_at || ','
                || n.points || ',' || CASE WHEN n.is_first THEN 'true' ELSE 'false' END || ',' || n.rules || ','
                || CASE WHEN n.points >= 0.999999999 THEN '[]' ELSE n.missed END || ']', ',' ORDER BY n.slot)
            FROM answers n WHERE n.attempt_id = a.id) AS answers
    FROM attempts a
    WHERE a.domain = $1
    ORDER BY a.started_at DESC, a.id DESC
    LIMIT $2";

impl Store {
    /// The newest `limit` attempts in a domain with their judged answers, newest first. One statement, so one moment.
    pub async fn list_sittings(&self, domain: &DomainId, limit: u32) -> Result<Sittings, StoreError> {
        Ok(Sittings(run!(self.pool.reader(), c => sqlx::query_as(LIST)
            .bind(domain.as_str())
            .bind(i64::from(limit))
            .fetch_all(c)
            .await)?))
    }
}

impl Sittings {
    /// Reads what was stored. Ten thousand attempts of twenty answers take some tenths of a second.
    pub fn read(self) -> Result<Vec<Sitting>, StoreError> {
        self.0.into_iter().map(Sitting::try_from).collect()
    }
}

impl TryFrom<SittingRow> for Sitting {
    type Error = StoreError;

    fn try_from(row: SittingRow) -> Result<Self, StoreError> {
        let cell = |table, column| Cell { table, column, id: &row.id };
        let gate = match row.gate.as_ref().zip(row.gate_version) {
            None => None,
            Some((id, version)) => Some(GateReference {
                id: cell("attempts", "gate").parse(id)?,
                version: cell("attempts", "gate_version").number(version)?,
            }),
        };
        let answers = row.answers.unwrap_or_default();
        Ok(Self {
            user: row.user_id,
            gate,
            behaviour: words::read_behaviour(cell("attempts", "behaviour"), &row.behaviour)?,
            answers: cell("answers", "missed").json(&format!("[{answers}]"))?,
        })
    }
}
