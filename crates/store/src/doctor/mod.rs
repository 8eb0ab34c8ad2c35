//! Is the database sound, does it keep what it takes, and is its time ours?

mod clock;
mod durability;
mod engine;
mod orphans;
mod schema;

use assessment::Instant;

use crate::{Store, StoreError};

/// One thing looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What was looked at.
    pub name: &'static str,
    /// Whether it is as it should be.
    pub ok: bool,
    /// What was found, and what to do about it.
    pub detail: String,
}

impl Store {
    /// Looks the database over; on a large one this takes a while. Nothing is changed, and a schema that is not up to
    /// date is left so: what stands in its tables is not looked at then. [`StoreError::NewerDatabase`] if a newer
    /// program has migrated it.
    pub async fn doctor(&self, now: Instant) -> Result<Vec<Check>, StoreError> {
        let mut checks = self.check_engine().await?;
        let schema = self.check_schema().await?;
        let known = schema.ok;
        checks.push(schema);
        if known {
            checks.extend(self.check_rows().await?);
            checks.push(self.check_dates(now).await?);
        }
        Ok(checks)
    }
}
