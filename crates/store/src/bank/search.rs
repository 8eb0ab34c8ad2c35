//! Listing and finding.

use assessment::Instant;
use sqlx::QueryBuilder;

use super::gram::{asked, folded};
use super::{BankCursor, BankQuery, BankRow, ItemFacts, ItemState};
use crate::engine::Engine;
use crate::row::Cell;
use crate::{Store, StoreError};

row! {
    struct FoundRow {
        number: i64,
        item_id: String,
        state: String,
        has_draft: bool,
        interaction: String,
        rules: String,
        tags: String,
        author: String,
        difficulty: f64,
        version: Option<i64>,
        changed_at: i64,
        title: String,
    }
}

const SELECT: &str =
    "SELECT b.number, b.item_id, b.state, b.has_draft, b.interaction, b.rules, b.tags, b.author,
        b.difficulty, b.version, b.changed_at, b.title
    FROM bank b WHERE TRUE";

/// A text as part of a pattern of LIKE.
fn pattern(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

/// An entry of a JSON list of texts, as part of a pattern of LIKE.
fn entry(text: &str) -> String {
    pattern(&serde_json::Value::String(text.to_owned()).to_string())
}

impl Store {
    /// Rows of the bank, those changed last first.
    pub async fn search_bank(&self, query: &BankQuery, limit: u32) -> Result<Vec<BankRow>, StoreError> {
        let words: Vec<String> =
            query.words.iter().map(|word| folded(word)).filter(|word| !word.is_empty()).collect();
        let grams: Vec<String> = words.iter().flat_map(|word| asked(word)).collect();
        macro_rules! filtered {
            ($select:ident) => {{
                if let Some(domain) = &query.domain {
                    $select.push(" AND b.domain = ").push_bind(domain.as_str());
                }
                if let Some(state) = query.state {
                    $select.push(" AND b.state = ").push_bind(state.word());
                }
                if let Some(interaction) = &query.interaction {
                    $select.push(" AND b.interaction = ").push_bind(interaction);
                }
                if let Some(rule) = &query.rule {
                    $select.push(" AND b.rules LIKE ").push_bind(entry(rule)).push(" ESCAPE '\\'");
                }
                if let Some(tag) = &query.tag {
                    $select.push(" AND b.tags LIKE ").push_bind(entry(tag)).push(" ESCAPE '\\'");
                }
                if let Some(author) = &query.author {
                    $select.push(" AND b.author = ").push_bind(author);
                }
                if let Some(least) = query.least_difficulty {
                    $select.push(" AND b.difficulty >= ").push_bind(least);
                }
                if let Some(most) = query.most_difficulty {
                    $select.push(" AND b.difficulty <= ").push_bind(most);
                }
                if let Some(after) = query.after {
                    $select.push(" AND (b.changed_at, b.number) < (").push_bind(after.changed_at.0);
                    $select.push(", ").push_bind(after.number).push(")");
                }
                for word in &words {
                    $select.push(" AND b.text LIKE ").push_bind(pattern(word)).push(" ESCAPE '\\'");
                }
                $select.push(" ORDER BY b.changed_at DESC, b.number DESC LIMIT ").push_bind(i64::from(limit));
            }};
        }
        let rows: Vec<FoundRow> = match self.pool.reader() {
            Engine::Sqlite(c) => {
                let mut select = QueryBuilder::new(SELECT);
                if !grams.is_empty() {
                    // Quoted, every gram is a plain word of the index's own language.
                    let quoted: Vec<String> = grams.iter().map(|gram| format!("\"{gram}\"")).collect();
                    select.push(" AND b.number IN (SELECT rowid FROM bank_grams WHERE bank_grams MATCH ");
                    select.push_bind(quoted.join(" AND ")).push(")");
                }
                filtered!(select);
                select.build_query_as().fetch_all(c).await?
            }
            Engine::Postgres(c) => {
                let mut select = QueryBuilder::new(SELECT);
                if !grams.is_empty() {
                    select.push(" AND b.grams @> ").push_bind(grams);
                }
                filtered!(select);
                select.build_query_as().fetch_all(c).await?
            }
        };
        rows.into_iter().map(BankRow::try_from).collect()
    }
}

impl TryFrom<FoundRow> for BankRow {
    type Error = StoreError;

    fn try_from(row: FoundRow) -> Result<Self, StoreError> {
        let cell = |column| Cell { table: "bank", column, id: &row.item_id };
        let changed_at = Instant(row.changed_at);
        Ok(Self {
            cursor: BankCursor { changed_at, number: row.number },
            id: cell("item_id").parse(&row.item_id)?,
            state: ItemState::of_word(&row.state).ok_or_else(|| cell("state").corrupt("no such state"))?,
            has_draft: row.has_draft,
            version: row.version.map(|version| cell("version").number(version)).transpose()?,
            changed_at,
            facts: ItemFacts {
                title: row.title,
                text: String::new(),
                interaction: row.interaction,
                rules: cell("rules").json(&row.rules)?,
                tags: cell("tags").json(&row.tags)?,
                author: row.author,
                difficulty: row.difficulty,
            },
        })
    }
}
