//! Items.

use assessment::catalogue::Catalogue;
use assessment::item::Item;
use assessment::{Instant, ItemId};

use super::LoadReport;
use super::known::{Known, Ledger, Named, digest};
use super::version::{self, Kind};
use crate::content::item::{Body, ItemRow};
use crate::engine::Transaction;
use crate::row::json;
use crate::{StoreError, bank, words};

const ITEMS: Kind = Kind {
    name: "item",
    known: "SELECT i.id, i.version, v.digest, i.retired_at IS NOT NULL AS retired,
            i.origin = 'studio' AS ours
        FROM items i JOIN item_versions v ON v.item_id = i.id AND v.version = i.version",
    put_head: "INSERT INTO items (id, domain, version) VALUES ($1, $2, $3)
        ON CONFLICT (id) DO UPDATE SET domain = excluded.domain, version = excluded.version, retired_at = NULL",
    set_digest: "UPDATE item_versions SET digest = $3 WHERE item_id = $1 AND version = $2",
    retire: "UPDATE items SET retired_at = $2 WHERE id = $1",
};
const STORED: &str =
    "SELECT item_id, version, body, key FROM item_versions WHERE item_id = $1 AND version = $2";
const INSERT: &str =
    "INSERT INTO item_versions (item_id, version, created_at, digest, interaction, first_rule, rules,
        guideline_version, reserved, difficulty, edge, body, key)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";

const NEWEST: &str = "SELECT version FROM items WHERE id = $1";
const REWRITE: &str = "UPDATE item_versions SET digest = $3, body = $4 WHERE item_id = $1 AND version = $2";
const TAKE_OVER: &str = "UPDATE items SET origin = 'studio' WHERE id = $1";

/// The texts of an item at rest.
pub(in crate::content) struct Texts {
    pub(in crate::content) body: String,
    pub(in crate::content) key: String,
    rules: String,
}

pub(super) async fn load(
    transaction: &mut Transaction,
    catalogue: &Catalogue,
    now: Instant,
    report: &mut LoadReport,
) -> Result<(), StoreError> {
    let mut ledger = Ledger::read(transaction, ITEMS.name, ITEMS.known).await?;
    for content in &catalogue.domains {
        let domain = &content.domain.id;
        for item in &content.items {
            let texts = Texts::of(item)?;
            let digest = digest(&[&texts.body, &texts.key]);
            let number = match ledger.take(item.id.as_str())? {
                Named::Kept => {
                    report.kept += 1;
                    continue;
                }
                Named::New => {
                    report.added += 1;
                    1
                }
                Named::Known(known) if known.digest == digest => {
                    version::keep(transaction, &ITEMS, &known, domain, None, report).await?;
                    continue;
                }
                Named::Known(known) if is_stored(transaction, &known, item).await? => {
                    version::keep(transaction, &ITEMS, &known, domain, Some(digest), report).await?;
                    continue;
                }
                Named::Known(known) => {
                    report.changed += 1;
                    known.version + 1
                }
            };
            version::put_head(transaction, &ITEMS, item.id.as_str(), domain, number).await?;
            insert(transaction, item, &texts, number, digest, now).await?;
        }
    }
    version::retire_left(transaction, &ITEMS, ledger, now, report).await
}

/// Writes question and metadata of a version anew, where only its tags differ.
pub(crate) async fn retag(transaction: &mut Transaction, item: &Item) -> Result<(), StoreError> {
    let texts = Texts::of(item)?;
    let digest = digest(&[&texts.body, &texts.key]);
    run!(transaction.connection(), c => sqlx::query(REWRITE)
        .bind(item.id.as_str())
        .bind(i64::from(item.version))
        .bind(digest)
        .bind(&texts.body)
        .execute(c)
        .await
        .map(drop))?;
    run!(transaction.connection(), c => sqlx::query(TAKE_OVER).bind(item.id.as_str()).execute(c).await.map(drop))?;
    bank::set_tags(transaction, item).await
}

/// The number that the next version of an item has.
pub(crate) async fn next_version(transaction: &mut Transaction, item: &ItemId) -> Result<i64, StoreError> {
    let known: Option<i64> = run!(transaction.connection(), c =>
        sqlx::query_scalar(NEWEST).bind(item.as_str()).fetch_optional(c).await)?;
    Ok(known.unwrap_or(0) + 1)
}

/// Writes a version from the studio and makes it the newest: from then on the studio decides about the item.
pub(crate) async fn put_version(
    transaction: &mut Transaction,
    item: &Item,
    number: i64,
    now: Instant,
) -> Result<(), StoreError> {
    let texts = Texts::of(item)?;
    let digest = digest(&[&texts.body, &texts.key]);
    version::put_head(transaction, &ITEMS, item.id.as_str(), &item.id.domain(), number).await?;
    run!(transaction.connection(), c => sqlx::query(TAKE_OVER).bind(item.id.as_str()).execute(c).await.map(drop))?;
    insert(transaction, item, &texts, number, digest, now).await
}

impl Texts {
    pub(in crate::content) fn of(item: &Item) -> Result<Self, StoreError> {
        let body = json(&Body { question: &item.question, metadata: &item.metadata })?;
        let key = item.key.to_storage().map_err(|error| StoreError::Rejected(Box::new(error)))?;
        Ok(Self { body, key, rules: json(&item.metadata.rules)? })
    }
}

pub(in crate::content) async fn insert(
    transaction: &mut Transaction,
    item: &Item,
    texts: &Texts,
    number: i64,
    digest: Vec<u8>,
    now: Instant,
) -> Result<(), StoreError> {
    let metadata = &item.metadata;
    Ok(run!(transaction.connection(), c => sqlx::query(INSERT)
        .bind(item.id.as_str())
        .bind(number)
        .bind(now.0)
        .bind(digest)
        .bind(item.question.interaction.kind())
        .bind(metadata.rules.first().map(assessment::RuleId::as_str))
        .bind(&texts.rules)
        .bind(i64::from(metadata.guideline_version))
        .bind(metadata.reserved)
        .bind(metadata.difficulty)
        .bind(metadata.edge.map(words::edge))
        .bind(&texts.body)
        .bind(&texts.key)
        .execute(c)
        .await
        .map(drop))?)
}

/// Whether the stored version says the same, though an older program wrote it another way: a field that has come to
/// the types since must not give every item a new version, and every learner a fresh first answer.
async fn is_stored(transaction: &mut Transaction, known: &Known, item: &Item) -> Result<bool, StoreError> {
    let row: ItemRow = run!(transaction.connection(), c =>
        sqlx::query_as(STORED).bind(&known.id).bind(known.version).fetch_one(c).await)?;
    Ok(Item::try_from(row).is_ok_and(|stored| {
        stored.question == item.question && stored.metadata == item.metadata && stored.key == item.key
    }))
}
