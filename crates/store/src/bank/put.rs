//! Writing a row and its grams.

use assessment::item::Item;
use assessment::{DomainId, Instant, ItemId};

use super::gram::{folded, grams};
use super::{ItemFacts, ItemState};
use crate::StoreError;
use crate::engine::{Engine, Transaction};
use crate::row::json;

const NUMBER: &str = "SELECT number FROM bank WHERE item_id = $1";
const INSERT_SQLITE: &str = "INSERT INTO bank (item_id, domain, state, has_draft, interaction, rules, tags, author,
        difficulty, version, changed_at, title, text)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
    ON CONFLICT (item_id) DO UPDATE SET domain = excluded.domain, state = excluded.state,
        has_draft = excluded.has_draft, interaction = excluded.interaction, rules = excluded.rules,
        tags = excluded.tags, author = excluded.author, difficulty = excluded.difficulty,
        version = excluded.version, changed_at = excluded.changed_at, title = excluded.title, text = excluded.text
    RETURNING number";
const INSERT_POSTGRES: &str = "INSERT INTO bank (item_id, domain, state, has_draft, interaction, rules, tags, author,
        difficulty, version, changed_at, title, text, grams)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
    ON CONFLICT (item_id) DO UPDATE SET domain = excluded.domain, state = excluded.state,
        has_draft = excluded.has_draft, interaction = excluded.interaction, rules = excluded.rules,
        tags = excluded.tags, author = excluded.author, difficulty = excluded.difficulty,
        version = excluded.version, changed_at = excluded.changed_at, title = excluded.title, text = excluded.text,
        grams = excluded.grams";
const DROP_GRAMS: &str = "DELETE FROM bank_grams WHERE rowid = $1";
const PUT_GRAMS: &str = "INSERT INTO bank_grams (rowid, grams) VALUES ($1, $2)";
const SET_DRAFT: &str = "UPDATE bank SET has_draft = $2, changed_at = $3 WHERE item_id = $1";
const SET_TAGS: &str = "UPDATE bank SET tags = $2 WHERE item_id = $1";
const DELETE: &str = "DELETE FROM bank WHERE item_id = $1";

/// All of a row.
pub(crate) struct Entry<'a> {
    pub(crate) item: &'a ItemId,
    pub(crate) domain: &'a DomainId,
    pub(crate) state: ItemState,
    pub(crate) has_draft: bool,
    pub(crate) version: Option<i64>,
    pub(crate) changed_at: Instant,
    pub(crate) facts: &'a ItemFacts,
}

/// Puts a row, new or known.
pub(crate) async fn put(transaction: &mut Transaction, entry: &Entry<'_>) -> Result<(), StoreError> {
    let facts = entry.facts;
    let text = folded(&format!("{} {}", facts.text, entry.item.local()));
    let (rules, tags) = (json(&facts.rules)?, json(&facts.tags)?);
    let grams = grams(&text);
    macro_rules! bound {
        ($sql:expr) => {
            sqlx::query_scalar($sql)
                .bind(entry.item.as_str())
                .bind(entry.domain.as_str())
                .bind(entry.state.word())
                .bind(entry.has_draft)
                .bind(&facts.interaction)
                .bind(&rules)
                .bind(&tags)
                .bind(&facts.author)
                .bind(facts.difficulty)
                .bind(entry.version)
                .bind(entry.changed_at.0)
                .bind(&facts.title)
                .bind(&text)
        };
    }
    match transaction.connection() {
        Engine::Sqlite(c) => {
            let number: i64 = bound!(INSERT_SQLITE).fetch_one(&mut *c).await?;
            sqlx::query(DROP_GRAMS).bind(number).execute(&mut *c).await?;
            let grams: Vec<String> = grams.into_iter().collect();
            sqlx::query(PUT_GRAMS).bind(number).bind(grams.join(" ")).execute(c).await?;
        }
        Engine::Postgres(c) => {
            let grams: Vec<String> = grams.into_iter().collect();
            let _: Option<i64> = bound!(INSERT_POSTGRES).bind(grams).fetch_optional(c).await?;
        }
    }
    Ok(())
}

/// Writes the tags of a published item. They are found by their own filter, and not among its words.
pub(crate) async fn set_tags(transaction: &mut Transaction, item: &Item) -> Result<(), StoreError> {
    let tags = json(&item.metadata.tags)?;
    Ok(run!(transaction.connection(), c =>
        sqlx::query(SET_TAGS).bind(item.id.as_str()).bind(&tags).execute(c).await.map(drop))?)
}

/// Notes that an item's next version is being written, or no more.
pub(crate) async fn note_draft(
    transaction: &mut Transaction,
    item: &ItemId,
    has_draft: bool,
    now: Instant,
) -> Result<(), StoreError> {
    Ok(run!(transaction.connection(), c => sqlx::query(SET_DRAFT)
        .bind(item.as_str())
        .bind(has_draft)
        .bind(now.0)
        .execute(c)
        .await
        .map(drop))?)
}

/// Takes an item out of the bank that was never published.
pub(crate) async fn take_out(transaction: &mut Transaction, item: &ItemId) -> Result<(), StoreError> {
    if let Engine::Sqlite(c) = transaction.connection() {
        let number: Option<i64> =
            sqlx::query_scalar(NUMBER).bind(item.as_str()).fetch_optional(&mut *c).await?;
        sqlx::query(DROP_GRAMS).bind(number).execute(c).await?;
    }
    Ok(run!(transaction.connection(), c =>
        sqlx::query(DELETE).bind(item.as_str()).execute(c).await.map(drop))?)
}
