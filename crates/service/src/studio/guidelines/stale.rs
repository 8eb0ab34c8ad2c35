//! Items whose rules have changed since they were written, and confirming that one still holds.

use assessment::guideline::Guideline;
use assessment::{DomainId, ItemId, RuleId};
use store::ItemIndex;

use crate::authorisation::{Deed, authorise};
use crate::content::cache;
use crate::content::shelf::is_current;
use crate::{Actor, Service, ServiceError};

/// Items listed at once.
const MOST: usize = 100;

/// An item that waits to be confirmed or edited.
#[derive(Clone, Debug, PartialEq)]
pub struct StaleItem {
    /// The item.
    pub id: ItemId,
    /// Its newest version.
    pub version: u32,
    /// What it asks.
    pub stem: String,
    /// Its rules that have changed.
    pub changed: Vec<ChangedRule>,
}

/// A rule that has changed since an item was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRule {
    /// The rule.
    pub rule: RuleId,
    /// What it is about; empty where the guideline does not know it.
    pub title: String,
    /// What it said when the item was written.
    pub before: Option<String>,
    /// What it says now; none where it was dropped.
    pub after: Option<String>,
}

impl Service {
    /// The items of a domain that wait, and how many there are in all.
    pub async fn stale_items(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
    ) -> Result<(Vec<StaleItem>, usize), ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let shelf = self.shelf().await?;
        let guideline = shelf.guideline(domain).ok_or(ServiceError::NotFound)?;
        let index = shelf.index(domain);
        let stale: Vec<&ItemIndex> = index.iter().filter(|item| !is_current(&guideline, item)).collect();
        let wanted: Vec<(ItemId, u32)> =
            stale.iter().take(MOST).map(|item| (item.id.clone(), item.version)).collect();
        let items = cache::items(self, &wanted).await?;
        let listed = items.iter().zip(&stale).map(|(item, index)| StaleItem {
            id: item.id.clone(),
            version: item.version,
            stem: item.question.stem.clone(),
            changed: changed(&guideline, index),
        });
        Ok((listed.collect(), stale.len()))
    }

    /// Says that an item still holds: its next version is judged under the newest guideline. `version` is the one that
    /// was looked at; false if it is not the newest one any more, or the item is not stale.
    pub async fn confirm_item(
        &self,
        actor: Option<&Actor>,
        item: &ItemId,
        version: u32,
    ) -> Result<bool, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let domain = item.domain();
        let shelf = self.shelf().await?;
        let guideline = shelf.guideline(&domain).ok_or(ServiceError::NotFound)?;
        let index = shelf.index(&domain);
        let known = index.iter().find(|known| &known.id == item).ok_or(ServiceError::NotFound)?;
        let newest = guideline.newest();
        // A rule that is gone cannot be confirmed: the item has to be given another one.
        let is_confirmable = !is_current(&guideline, known) && guideline.is_current(&known.rules, newest);
        if !is_confirmable {
            return Ok(false);
        }
        let stamp = self.stamp(actor.map(|actor| actor.user));
        let confirmed = self.store.confirm_item(item, version, newest, stamp).await?;
        self.content.expire();
        Ok(confirmed)
    }
}

fn changed(guideline: &Guideline, item: &ItemIndex) -> Vec<ChangedRule> {
    let newest = guideline.newest();
    let changed = guideline.changed_since(&item.rules, item.guideline_version);
    let told = |id: &RuleId| {
        let rule = guideline.rule(id);
        let body = |version| Some(rule?.text(version)?.body.clone());
        ChangedRule {
            rule: id.clone(),
            title: rule.map(|rule| rule.title.clone()).unwrap_or_default(),
            before: body(item.guideline_version),
            after: body(newest),
        }
    };
    changed.into_iter().map(told).collect()
}
