//! Guidelines and rule packs: the newest text replaces the older, and nothing is taken away.

use assessment::catalogue::Catalogue;

use super::LoadReport;
use super::known::{Ledger, Named, digest};
use crate::StoreError;
use crate::engine::Transaction;
use crate::row::json;

/// The statements of one kind of document.
struct Kind {
    name: &'static str,
    known: &'static str,
    put: &'static str,
}

const GUIDELINES: Kind = Kind {
    name: "the guideline of",
    known: "SELECT domain AS id, CAST(0 AS BIGINT) AS version, digest, FALSE AS retired,
        origin = 'studio' AS ours FROM guidelines",
    put: "INSERT INTO guidelines (domain, digest, body) VALUES ($1, $2, $3)
        ON CONFLICT (domain) DO UPDATE SET digest = excluded.digest, body = excluded.body",
};

const PACKS: Kind = Kind {
    name: "rule pack",
    known: "SELECT id, CAST(0 AS BIGINT) AS version, digest, FALSE AS retired,
        FALSE AS ours FROM packs",
    put: "INSERT INTO packs (id, digest, body) VALUES ($1, $2, $3)
        ON CONFLICT (id) DO UPDATE SET digest = excluded.digest, body = excluded.body",
};

pub(super) async fn load_guidelines(
    transaction: &mut Transaction,
    catalogue: &Catalogue,
    report: &mut LoadReport,
) -> Result<(), StoreError> {
    let guidelines =
        catalogue.domains.iter().map(|content| (content.domain.id.as_str(), json(&content.guideline)));
    load(transaction, &GUIDELINES, guidelines, report).await
}

pub(super) async fn load_packs(
    transaction: &mut Transaction,
    catalogue: &Catalogue,
    report: &mut LoadReport,
) -> Result<(), StoreError> {
    let packs = catalogue.packs.iter().map(|pack| (pack.id.as_str(), json(pack)));
    load(transaction, &PACKS, packs, report).await
}

async fn load(
    transaction: &mut Transaction,
    kind: &Kind,
    documents: impl Iterator<Item = (&str, Result<String, StoreError>)>,
    report: &mut LoadReport,
) -> Result<(), StoreError> {
    let mut ledger = Ledger::read(transaction, kind.name, kind.known).await?;
    for (id, body) in documents {
        let body = body?;
        let digest = digest(&[&body]);
        match ledger.take(id)? {
            Named::Kept => {
                report.kept += 1;
                continue;
            }
            Named::Known(known) if known.digest == digest => {
                report.unchanged += 1;
                continue;
            }
            Named::Known(_) => report.changed += 1,
            Named::New => report.added += 1,
        }
        run!(transaction.connection(), c =>
            sqlx::query(kind.put).bind(id).bind(digest).bind(&body).execute(c).await.map(drop))?;
    }
    Ok(())
}
