//! Gates.

use assessment::Instant;
use assessment::catalogue::Catalogue;
use assessment::gate::Gate;

use super::LoadReport;
use super::known::{Known, Ledger, Named, digest};
use super::version::{self, Kind};
use crate::StoreError;
use crate::engine::Transaction;
use crate::row::json;

const GATES: Kind = Kind {
    name: "gate",
    known: "SELECT g.id, g.version, v.digest, g.retired_at IS NOT NULL AS retired,
            g.origin = 'studio' AS ours
        FROM gates g JOIN gate_versions v ON v.gate_id = g.id AND v.version = g.version",
    put_head: "INSERT INTO gates (id, domain, version) VALUES ($1, $2, $3)
        ON CONFLICT (id) DO UPDATE SET domain = excluded.domain, version = excluded.version, retired_at = NULL",
    set_digest: "UPDATE gate_versions SET digest = $3 WHERE gate_id = $1 AND version = $2",
    retire: "UPDATE gates SET retired_at = $2 WHERE id = $1",
};
const STORED: &str = "SELECT body FROM gate_versions WHERE gate_id = $1 AND version = $2";
const INSERT: &str = "INSERT INTO gate_versions (gate_id, version, created_at, digest, body)
    VALUES ($1, $2, $3, $4, $5)";

pub(super) async fn load(
    transaction: &mut Transaction,
    catalogue: &Catalogue,
    now: Instant,
    report: &mut LoadReport,
) -> Result<(), StoreError> {
    let mut ledger = Ledger::read(transaction, GATES.name, GATES.known).await?;
    for content in &catalogue.domains {
        let domain = &content.domain.id;
        for gate in &content.gates {
            let body = json(gate)?;
            let digest = digest(&[&body]);
            let number = match ledger.take(gate.id.as_str())? {
                Named::Kept => {
                    report.kept += 1;
                    continue;
                }
                Named::New => {
                    report.added += 1;
                    1
                }
                Named::Known(known) if known.digest == digest => {
                    version::keep(transaction, &GATES, &known, domain, None, report).await?;
                    continue;
                }
                Named::Known(known) if is_stored(transaction, &known, gate).await? => {
                    version::keep(transaction, &GATES, &known, domain, Some(digest), report).await?;
                    continue;
                }
                Named::Known(known) => {
                    report.changed += 1;
                    known.version + 1
                }
            };
            version::put_head(transaction, &GATES, gate.id.as_str(), domain, number).await?;
            run!(transaction.connection(), c => sqlx::query(INSERT)
                .bind(gate.id.as_str())
                .bind(number)
                .bind(now.0)
                .bind(digest)
                .bind(&body)
                .execute(c)
                .await
                .map(drop))?;
        }
    }
    version::retire_left(transaction, &GATES, ledger, now, report).await
}

/// Whether the stored version says the same, though an older program wrote it another way.
async fn is_stored(transaction: &mut Transaction, known: &Known, gate: &Gate) -> Result<bool, StoreError> {
    let body: String = run!(transaction.connection(), c =>
        sqlx::query_scalar(STORED).bind(&known.id).bind(known.version).fetch_one(c).await)?;
    Ok(serde_json::from_str::<Gate>(&body).is_ok_and(|stored| stored == *gate))
}
