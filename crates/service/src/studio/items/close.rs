//! What becomes of a draft: review, publication, or nothing.

use assessment::ItemId;
use store::Revised;

use super::write::is_unpublished;
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

impl Service {
    /// Puts a draft before a second pair of eyes, or takes it back.
    pub async fn review_item(
        &self,
        actor: Option<&Actor>,
        item: &ItemId,
        in_review: bool,
    ) -> Result<(), ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let stamp = self.stamp(actor.map(|actor| actor.user));
        let found = self.store.review_draft(item, in_review, stamp).await?;
        found.then_some(()).ok_or(ServiceError::NotFound)
    }

    /// Publishes a draft at this revision as the item's next version, whose number is given back.
    pub async fn publish_item(
        &self,
        actor: Option<&Actor>,
        item: &ItemId,
        revision: u32,
    ) -> Result<u32, ServiceError> {
        let desk = self.item_desk(actor, item).await?;
        if desk.draft.as_ref().map(|draft| draft.revision) != Some(revision) {
            return Err(ServiceError::DraftOvertaken);
        }
        let finished = desk.composition.finished().map_err(ServiceError::Faulty)?;
        let stamp = self.stamp(actor.map(|actor| actor.user));
        let published = self.store.publish_item(&finished, Some(revision), stamp).await?;
        self.content.expire();
        match published {
            Revised::Done(version) => Ok(version),
            Revised::Overtaken(_) | Revised::Gone => Err(ServiceError::DraftOvertaken),
        }
    }

    /// Gives a draft up; says whether anything of the item is left.
    pub async fn discard_item(&self, actor: Option<&Actor>, item: &ItemId) -> Result<bool, ServiceError> {
        let desk = self.item_desk(actor, item).await?;
        let stamp = self.stamp(actor.map(|actor| actor.user));
        self.store.discard_draft(item, stamp).await?;
        Ok(!is_unpublished(desk.state))
    }
}
