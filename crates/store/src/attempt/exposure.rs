//! How often items were drawn at a gate lately.

use assessment::GateId;
use assessment::attempt::PlannedSlot;
use assessment::gate::Exposure;

use super::stored::StoredSlot;
use crate::row::Cell;
use crate::{Store, StoreError};

const RECENT: &str = "SELECT slots FROM attempts
    WHERE gate = $1 AND behaviour = 'mock' ORDER BY started_at DESC LIMIT $2";

impl Store {
    /// How often each item was drawn in the last `sittings` sittings of a gate, in all its versions.
    pub async fn count_exposure(&self, gate: &GateId, sittings: u32) -> Result<Exposure, StoreError> {
        let rows: Vec<String> = run!(self.pool.reader(), c => sqlx::query_scalar(RECENT)
            .bind(gate.as_str())
            .bind(i64::from(sittings))
            .fetch_all(c)
            .await)?;
        let mut exposure = Exposure::default();
        for row in rows {
            let slots: Vec<StoredSlot<'static>> =
                Cell { table: "attempts", column: "slots", id: gate }.json(&row)?;
            exposure.sittings += 1;
            for slot in slots {
                *exposure.drawn.entry(PlannedSlot::from(slot).item).or_default() += 1;
            }
        }
        Ok(exposure)
    }
}
