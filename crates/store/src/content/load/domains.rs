//! Domains.

use assessment::Instant;
use assessment::catalogue::Catalogue;

use super::LoadReport;
use super::known::{Ledger, Named, digest};
use crate::StoreError;
use crate::engine::Transaction;
use crate::row::json;

const KNOWN: &str = "SELECT id, ordinal AS version, digest, retired_at IS NOT NULL AS retired,
        origin = 'studio' AS ours FROM domains";
const PUT: &str = "INSERT INTO domains (id, ordinal, digest, body) VALUES ($1, $2, $3, $4)
    ON CONFLICT (id) DO UPDATE SET ordinal = excluded.ordinal, retired_at = NULL, digest = excluded.digest,
        body = excluded.body";
const RETIRE: &str = "UPDATE domains SET retired_at = $2 WHERE id = $1";

pub(super) async fn load(
    transaction: &mut Transaction,
    catalogue: &Catalogue,
    now: Instant,
    report: &mut LoadReport,
) -> Result<(), StoreError> {
    let mut ledger = Ledger::read(transaction, "domain", KNOWN).await?;
    for content in &catalogue.domains {
        let domain = &content.domain;
        let body = json(domain)?;
        let digest = digest(&[&body]);
        match ledger.take(domain.id.as_str())? {
            Named::Kept => {
                report.kept += 1;
                continue;
            }
            Named::Known(known) if known.digest == digest && !known.retired => {
                report.unchanged += 1;
                continue;
            }
            Named::Known(_) => report.changed += 1,
            Named::New => report.added += 1,
        }
        run!(transaction.connection(), c => sqlx::query(PUT)
            .bind(domain.id.as_str())
            .bind(i64::from(domain.ordinal))
            .bind(digest)
            .bind(&body)
            .execute(c)
            .await
            .map(drop))?;
    }
    for known in ledger.left() {
        report.retired += 1;
        run!(transaction.connection(), c =>
            sqlx::query(RETIRE).bind(&known.id).bind(now.0).execute(c).await.map(drop))?;
    }
    Ok(())
}
