//! The bank: finding items, and doing something to many at once.

use assessment::ItemId;
use store::{BankQuery, BankRow, ItemState};

use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// Rows of a page.
const ROWS: u32 = 50;
/// Items that are changed at once at most.
const MOST: usize = 200;

/// A page of the bank.
pub struct BankPage {
    /// The rows.
    pub rows: Vec<BankRow>,
    /// Whether there are more.
    pub more: bool,
}

/// What is done to many items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Bulk {
    /// Taken out of use.
    Retire,
    /// Taken into use again.
    Restore,
    /// Given a tag.
    Tag(String),
    /// Freed of a tag.
    Untag(String),
}

impl Service {
    /// Items of the bank, those changed last first.
    pub async fn search_bank(
        &self,
        actor: Option<&Actor>,
        query: &BankQuery,
    ) -> Result<BankPage, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let mut rows = self.store.search_bank(query, ROWS + 1).await?;
        let limit = usize::try_from(ROWS).unwrap_or(usize::MAX);
        let more = rows.len() > limit;
        rows.truncate(limit);
        Ok(BankPage { rows, more })
    }

    /// Does one thing to many items; says how many changed. Tags of a published item change with a new version of it, so
    /// that its history says who tagged it when; one with a draft is left alone, since the draft would undo it.
    pub async fn change_items(
        &self,
        actor: Option<&Actor>,
        items: &[ItemId],
        bulk: &Bulk,
    ) -> Result<u32, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let stamp = self.stamp(actor.map(|actor| actor.user));
        let items = items.get(..MOST.min(items.len())).unwrap_or_default();
        let changed = match bulk {
            Bulk::Retire => self.store.retire_items(items, true, stamp).await?,
            Bulk::Restore => self.store.retire_items(items, false, stamp).await?,
            Bulk::Tag(tag) => self.tag(items, tag, true, stamp).await?,
            Bulk::Untag(tag) => self.tag(items, tag, false, stamp).await?,
        };
        self.content.expire();
        Ok(changed)
    }

    async fn tag(
        &self,
        items: &[ItemId],
        tag: &str,
        wanted: bool,
        stamp: store::Stamp,
    ) -> Result<u32, ServiceError> {
        let tag = tag.trim();
        if tag.is_empty() {
            return Ok(0);
        }
        let mut changed = 0;
        for id in items {
            let Some(newest) = self.store.find_newest_item(id).await? else { continue };
            if newest.state != ItemState::Published || newest.has_draft {
                continue;
            }
            let mut item = newest.item;
            let has = item.metadata.tags.iter().any(|other| other == tag);
            if has == wanted {
                continue;
            }
            if wanted {
                item.metadata.tags.push(tag.to_owned());
            } else {
                item.metadata.tags.retain(|other| other != tag);
            }
            self.store.retag_item(&item, stamp).await?;
            changed += 1;
        }
        Ok(changed)
    }
}
