//! What gates and items have in common: a head that names the newest version, and versions that are never changed.

use assessment::{DomainId, Instant};

use super::LoadReport;
use super::known::{Known, Ledger};
use crate::StoreError;
use crate::engine::Transaction;

/// The statements of one kind.
pub(super) struct Kind {
    pub(super) name: &'static str,
    pub(super) known: &'static str,
    pub(super) put_head: &'static str,
    pub(super) set_digest: &'static str,
    pub(super) retire: &'static str,
}

/// Lets a document stand that has not changed; `digest` is given when it is written another way than it was.
pub(super) async fn keep(
    transaction: &mut Transaction,
    kind: &Kind,
    known: &Known,
    domain: &DomainId,
    digest: Option<Vec<u8>>,
    report: &mut LoadReport,
) -> Result<(), StoreError> {
    if let Some(digest) = digest {
        run!(transaction.connection(), c => sqlx::query(kind.set_digest)
            .bind(&known.id)
            .bind(known.version)
            .bind(digest)
            .execute(c)
            .await
            .map(drop))?;
    }
    if known.retired {
        report.changed += 1;
        put_head(transaction, kind, &known.id, domain, known.version).await
    } else {
        report.unchanged += 1;
        Ok(())
    }
}

/// Makes a version the newest one, of a document new, known or retired.
pub(super) async fn put_head(
    transaction: &mut Transaction,
    kind: &Kind,
    id: &str,
    domain: &DomainId,
    version: i64,
) -> Result<(), StoreError> {
    Ok(run!(transaction.connection(), c => sqlx::query(kind.put_head)
        .bind(id)
        .bind(domain.as_str())
        .bind(version)
        .execute(c)
        .await
        .map(drop))?)
}

/// Retires what the catalogue has not named.
pub(super) async fn retire_left(
    transaction: &mut Transaction,
    kind: &Kind,
    ledger: Ledger,
    now: Instant,
    report: &mut LoadReport,
) -> Result<(), StoreError> {
    for known in ledger.left() {
        report.retired += 1;
        run!(transaction.connection(), c =>
            sqlx::query(kind.retire).bind(&known.id).bind(now.0).execute(c).await.map(drop))?;
    }
    Ok(())
}
