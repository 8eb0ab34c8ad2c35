//! Gates.

use assessment::gate::Gate;
use assessment::{GateId, Instant};

use crate::audit::{self, Deed};
use crate::content::gate::GateRow;
use crate::content::load::digest;
use crate::engine::Transaction;
use crate::manuscript::{self, Document};
use crate::row::{Both, Cell, json};
use crate::{GateVersion, Stamp, Store, StoreError};

/// A gate as the studio lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct GateHead {
    /// Its newest version.
    pub newest: GateVersion,
    /// When it was retired, if it is.
    pub retired_at: Option<Instant>,
}

row! {
    struct RetiredRow {
        retired_at: Option<i64>,
    }
}

const HEADS: &str = "SELECT v.gate_id, v.version, v.body, g.retired_at
    FROM gates g JOIN gate_versions v ON v.gate_id = g.id AND v.version = g.version ORDER BY g.id";
const NEWEST: &str = "SELECT version FROM gates WHERE id = $1";
const PUT: &str = "INSERT INTO gates (id, domain, version, origin) VALUES ($1, $2, $3, 'studio')
    ON CONFLICT (id) DO UPDATE SET version = excluded.version, retired_at = NULL, origin = 'studio'";
const FREEZE: &str =
    "INSERT INTO gate_versions (gate_id, version, created_at, digest, body) VALUES ($1, $2, $3, $4, $5)";
const RETIRE: &str =
    "UPDATE gates SET retired_at = $2, origin = 'studio' WHERE id = $1 AND retired_at IS NULL";
const RESTORE: &str =
    "UPDATE gates SET retired_at = NULL, origin = 'studio' WHERE id = $1 AND retired_at IS NOT NULL";

impl Store {
    /// Every gate in its newest version, retired ones too, by id.
    pub async fn list_gate_heads(&self) -> Result<Vec<GateHead>, StoreError> {
        let rows: Vec<Both<GateRow, RetiredRow>> =
            run!(self.pool.reader(), c => sqlx::query_as(HEADS).fetch_all(c).await)?;
        let read = |Both(gate, head): &Both<GateRow, RetiredRow>| {
            Ok(GateHead { newest: GateVersion::try_from(gate)?, retired_at: head.retired_at.map(Instant) })
        };
        rows.iter().map(read).collect()
    }

    /// Freezes the next version of a gate, made from `revision` of its manuscript, which is done with by it; returns
    /// the version's number. A retired gate opens again. `base` is the version the manuscript was read against, none
    /// for a new gate: [`StoreError::Conflict`] if it is no longer the newest or another revision stands.
    pub async fn publish_gate(
        &self,
        gate: &Gate,
        base: Option<u32>,
        revision: u32,
        stamp: Stamp,
    ) -> Result<u32, StoreError> {
        let id = &gate.id;
        let body = json(gate)?;
        let digest = digest(&[&body]);
        let mut transaction = self.pool.begin().await?;
        transaction.lock_content().await?;
        let newest: Option<i64> = run!(transaction.connection(), c =>
            sqlx::query_scalar(NEWEST).bind(id.as_str()).fetch_optional(c).await)?;
        if newest != base.map(i64::from) {
            return Err(StoreError::Conflict);
        }
        let number = newest.unwrap_or(0) + 1;
        manuscript::finish(&mut transaction, &Document::Gate(id.clone()), revision).await?;
        run!(transaction.connection(), c => sqlx::query(PUT)
            .bind(id.as_str())
            .bind(id.domain().as_str())
            .bind(number)
            .execute(c)
            .await
            .map(drop))?;
        run!(transaction.connection(), c => sqlx::query(FREEZE)
            .bind(id.as_str())
            .bind(number)
            .bind(stamp.at.0)
            .bind(digest)
            .bind(&body)
            .execute(c)
            .await
            .map(drop))?;
        audit::append(&mut transaction, stamp, Deed::GatePublished, id, &format!("version {number}")).await?;
        transaction.commit().await?;
        Cell { table: "gates", column: "version", id }.number(number)
    }

    /// Closes a gate to new sittings; those under way go on. False if there is no such open gate.
    pub async fn retire_gate(&self, id: &GateId, stamp: Stamp) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let changed = run!(transaction.connection(), c => sqlx::query(RETIRE)
            .bind(id.as_str())
            .bind(stamp.at.0)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        finish(transaction, changed > 0, id, stamp, Deed::GateRetired).await
    }

    /// Opens a retired gate again, as it was. False if there is no such retired gate.
    pub async fn restore_gate(&self, id: &GateId, stamp: Stamp) -> Result<bool, StoreError> {
        let mut transaction = self.pool.begin().await?;
        let changed = run!(transaction.connection(), c =>
            sqlx::query(RESTORE).bind(id.as_str()).execute(c).await.map(|done| done.rows_affected()))?;
        finish(transaction, changed > 0, id, stamp, Deed::GateRestored).await
    }
}

async fn finish(
    mut transaction: Transaction,
    is_changed: bool,
    id: &GateId,
    stamp: Stamp,
    deed: Deed,
) -> Result<bool, StoreError> {
    if is_changed {
        audit::append(&mut transaction, stamp, deed, id, "").await?;
        transaction.commit().await?;
    }
    Ok(is_changed)
}
