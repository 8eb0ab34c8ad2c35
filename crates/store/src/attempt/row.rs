//! From rows to attempts.

use assessment::attempt::{Behaviour, Plan, PlannedSlot, Status, Step};
use assessment::gate::Verdict;
use assessment::{DomainId, Instant};
use uuid::Uuid;

use super::stored::{StoredEvent, StoredSlot};
use super::{AttemptSummary, GateReference};
use crate::StoreError;
use crate::row::{Both, Cell};
use crate::words;

row! {
    /// What every reading of an attempt begins with.
    pub(crate) struct AttemptRow {
        id: Uuid,
        user_id: Uuid,
        domain: String,
        gate: Option<String>,
        gate_version: Option<i64>,
        behaviour: String,
        slot_count: i64,
        started_at: i64,
        ends_at: Option<i64>,
        closes_at: Option<i64>,
        status: String,
        closed_at: Option<i64>,
        closed_by: Option<String>,
        verdict: Option<String>,
    }
}

row! {
    /// What a list says besides.
    pub(crate) struct LastStepRow {
        last_step: i64,
    }
}

row! {
    /// A run of steps that were added together.
    pub(crate) struct RunRow {
        attempt_id: Uuid,
        number: i64,
        at: i64,
        body: String,
    }
}

impl AttemptRow {
    fn cell(&self, column: &'static str) -> Cell<'_> {
        Cell { table: "attempts", column, id: &self.id }
    }

    pub(crate) fn domain(&self) -> Result<DomainId, StoreError> {
        self.cell("domain").parse(&self.domain)
    }

    pub(crate) fn gate(&self) -> Result<Option<GateReference>, StoreError> {
        let Some((id, version)) = self.gate.as_ref().zip(self.gate_version) else { return Ok(None) };
        let version = self.cell("gate_version").number(version)?;
        Ok(Some(GateReference { id: self.cell("gate").parse(id)?, version }))
    }

    pub(crate) fn behaviour(&self) -> Result<Behaviour, StoreError> {
        words::read_behaviour(self.cell("behaviour"), &self.behaviour)
    }

    pub(crate) fn status(&self) -> Result<Status, StoreError> {
        let closed_by = self.closed_by.as_deref();
        words::read_status(self.cell("status"), &self.status, self.closed_at, closed_by)
    }

    pub(crate) fn verdict(&self) -> Result<Option<Verdict>, StoreError> {
        self.verdict.as_ref().map(|text| self.cell("verdict").json(text)).transpose()
    }

    /// The plan; its slots come in a column that not every reading fetches.
    pub(crate) fn plan(&self, slots: &str) -> Result<Plan, StoreError> {
        let slots: Vec<StoredSlot<'_>> = self.cell("slots").json(slots)?;
        Ok(Plan {
            behaviour: self.behaviour()?,
            slots: slots.into_iter().map(PlannedSlot::from).collect(),
            started_at: Instant(self.started_at),
            ends_at: self.ends_at.map(Instant),
            closes_at: self.closes_at.or(self.ends_at).map(Instant),
            // They stand in the version of the gate, with whoever reads that.
            terms: None,
        })
    }
}

impl TryFrom<Both<AttemptRow, LastStepRow>> for AttemptSummary {
    type Error = StoreError;

    fn try_from(Both(row, last): Both<AttemptRow, LastStepRow>) -> Result<Self, StoreError> {
        Ok(Self {
            id: row.id,
            domain: row.domain()?,
            gate: row.gate()?,
            behaviour: row.behaviour()?,
            started_at: Instant(row.started_at),
            ends_at: row.ends_at.map(Instant),
            status: row.status()?,
            verdict: row.verdict()?,
            slots: row.cell("slot_count").number(row.slot_count)?,
            last_step: row.cell("number").number(last.last_step)?,
        })
    }
}

impl RunRow {
    /// The steps of the run.
    pub(crate) fn steps(&self) -> Result<impl Iterator<Item = Step>, StoreError> {
        let cell = |column| Cell { table: "attempt_steps", column, id: &self.attempt_id };
        let first: u32 = cell("number").number(self.number)?;
        let events: Vec<StoredEvent<'_>> = cell("body").json(&self.body)?;
        Ok(read_run(first, Instant(self.at), events))
    }
}

/// The steps of a run: numbers that count on, one instant.
pub(super) fn read_run(first: u32, at: Instant, events: Vec<StoredEvent<'_>>) -> impl Iterator<Item = Step> {
    (first..).zip(events).map(move |(number, event)| Step { number, at, event: event.into() })
}
