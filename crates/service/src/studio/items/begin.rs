//! Beginning an item: blank, or as a copy.

use assessment::{DomainId, ItemId};
use exchange::manuscript::Manuscript;
use store::{NewRevision, Revised};

use super::desk::body;
use super::write::facts;
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError, randomness};

/// Signs of an item's own id; none that is easily taken for another.
const SIGNS: &[u8; 30] = b"23456789abcdefghjkmnpqrstvwxyz";

impl Service {
    /// Begins an item of a kind in a domain. Its author starts as the account's address, since a name is not known.
    pub async fn begin_item(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
        interaction: &str,
    ) -> Result<ItemId, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let author = actor.and_then(|actor| actor.email.clone()).unwrap_or_default();
        let author = author.split('@').next().unwrap_or_default().to_owned();
        let manuscript = Manuscript { author, ..Manuscript::blank(interaction) };
        self.begin_with(actor, domain, &manuscript).await
    }

    /// Begins an item with what another one says now.
    pub async fn duplicate_item(&self, actor: Option<&Actor>, item: &ItemId) -> Result<ItemId, ServiceError> {
        let mut manuscript = self.item_desk(actor, item).await?.manuscript;
        manuscript.written_on.clear();
        self.begin_with(actor, &item.domain(), &manuscript).await
    }

    pub(in crate::studio) async fn begin_with(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
        manuscript: &Manuscript,
    ) -> Result<ItemId, ServiceError> {
        self.shelf().await?.guideline(domain).ok_or(ServiceError::NotFound)?;
        let item = self.fresh_item(domain)?;
        let body = body(manuscript)?;
        let facts = facts(manuscript);
        let new =
            NewRevision { item: &item, domain, base_version: None, from: None, body: &body, facts: &facts };
        match self.store.save_draft(new, self.stamp(actor.map(|actor| actor.user))).await? {
            Revised::Done(_) => Ok(item),
            Revised::Overtaken(_) | Revised::Gone => {
                Err(ServiceError::Inconsistent(format!("the fresh id {item} is taken")))
            }
        }
    }

    /// An id that no item has: eight signs, some 39 bits.
    pub(in crate::studio) fn fresh_item(&self, domain: &DomainId) -> Result<ItemId, ServiceError> {
        let mut number = randomness::number(&*self.randomness);
        let mut local = "n-".to_owned();
        for _ in 0..8 {
            let sign = usize::try_from(number % 30).unwrap_or_default();
            local.push(char::from(SIGNS.get(sign).copied().unwrap_or(b'x')));
            number /= 30;
        }
        ItemId::within(domain, &local).map_err(|error| ServiceError::Inconsistent(error.to_string()))
    }
}
