//! Bringing the bank up to what is published: after a catalogue was loaded, and once for what an older program left.

use assessment::Instant;
use assessment::item::{ClozePiece, Interaction, Metadata, Question, Stimulus};
use serde::Deserialize;

use super::put::{Entry, put};
use super::{ItemFacts, ItemState};
use crate::engine::Transaction;
use crate::row::Cell;
use crate::{Store, StoreError};

row! {
    struct BehindRow {
        id: String,
        version: i64,
        retired_at: Option<i64>,
        created_at: i64,
        has_draft: bool,
        body: String,
    }
}

/// Items whose row is not there or says something else. A draft's row is its own until it is published.
const BEHIND: &str = "SELECT i.id, i.version, i.retired_at, v.created_at, v.body,
        EXISTS (SELECT 1 FROM drafts d WHERE d.item_id = i.id) AS has_draft
    FROM items i
        JOIN item_versions v ON v.item_id = i.id AND v.version = i.version
        LEFT JOIN bank b ON b.item_id = i.id
    WHERE b.item_id IS NULL OR b.version IS NULL OR b.version <> i.version
        OR (b.state = 'retired') <> (i.retired_at IS NOT NULL)";

#[derive(Deserialize)]
struct Body {
    question: Question,
    metadata: Metadata,
}

impl Store {
    /// Puts what the bank lacks of what is published; nothing is written where it lacks nothing.
    pub async fn refresh_bank(&self) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        transaction.lock_content().await?;
        catch_up(&mut transaction).await?;
        transaction.commit().await
    }
}

/// Puts the rows that are missing or behind.
pub(crate) async fn catch_up(transaction: &mut Transaction) -> Result<(), StoreError> {
    let rows: Vec<BehindRow> =
        run!(transaction.connection(), c => sqlx::query_as(BEHIND).fetch_all(c).await)?;
    for row in rows {
        let cell = |column| Cell { table: "item_versions", column, id: &row.id };
        let body: Body = cell("body").json(&row.body)?;
        let item: assessment::ItemId = cell("item_id").parse(&row.id)?;
        let entry = Entry {
            item: &item,
            domain: &item.domain(),
            state: if row.retired_at.is_some() { ItemState::Retired } else { ItemState::Published },
            has_draft: row.has_draft,
            version: Some(row.version),
            changed_at: Instant(row.retired_at.unwrap_or(row.created_at).max(row.created_at)),
            facts: &ItemFacts::of(&body.question, &body.metadata),
        };
        put(transaction, &entry).await?;
    }
    Ok(())
}

impl ItemFacts {
    /// The facts of an item.
    pub fn of(question: &Question, metadata: &Metadata) -> Self {
        let mut texts = vec![question.stem.clone()];
        match &question.stimulus {
            Some(Stimulus::Passage { title, text, .. }) => texts.extend([title.clone(), text.clone()]),
            Some(Stimulus::Essay { title, prompt, text, .. }) => {
                texts.extend([title.clone(), prompt.clone(), text.clone()]);
            }
            Some(Stimulus::Audio(clip)) => texts.push(clip.title.clone()),
            Some(Stimulus::Image(picture)) => texts.extend([picture.title.clone(), picture.alt.clone()]),
            None => {}
        }
        match &question.interaction {
            Interaction::Choice { options, .. } | Interaction::Order { entries: options } => {
                texts.extend(options.iter().map(|option| option.text.clone()));
            }
            Interaction::Match { left, right } => {
                texts.extend(left.iter().chain(right).map(|option| option.text.clone()));
            }
            Interaction::Cloze { pieces } => texts.extend(pieces.iter().filter_map(|piece| match piece {
                ClozePiece::Text { text } => Some(text.clone()),
                ClozePiece::Gap(_) => None,
            })),
            Interaction::Correction { text } => texts.push(text.clone()),
            Interaction::Comparison { prompt, a, b, .. } => {
                texts.extend([prompt.clone(), a.clone(), b.clone()]);
            }
            _ => {}
        }
        let title = question.stem.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        Self {
            title: title.chars().take(200).collect(),
            text: texts.join(" "),
            interaction: question.interaction.kind().to_owned(),
            rules: metadata.rules.iter().map(|rule| rule.local().to_owned()).collect(),
            tags: metadata.tags.clone(),
            author: metadata.provenance.author.clone(),
            difficulty: metadata.difficulty,
        }
    }
}
