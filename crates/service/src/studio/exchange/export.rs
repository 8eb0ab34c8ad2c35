//! Our own items out.

use ::exchange::foreign::{self, Draft, ExportedFile, Format, Loss};
use ::exchange::manuscript::Manuscript;
use assessment::{DomainId, ItemId};

use crate::authorisation::{Deed, authorise};
use crate::content::cache;
use crate::{Actor, Service, ServiceError};

/// A file with items of a domain.
pub struct BankExport {
    /// The file.
    pub file: ExportedFile,
    /// What each item loses in this format.
    pub losses: Vec<(ItemId, Loss)>,
}

impl Service {
    /// The published items of a domain as our own manuscripts, which lose nothing.
    pub async fn export_manuscripts(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
    ) -> Result<Vec<(ItemId, u32, Manuscript)>, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let shelf = self.shelf().await?;
        shelf.guideline(domain).ok_or(ServiceError::NotFound)?;
        let wanted: Vec<(ItemId, u32)> =
            shelf.index(domain).iter().map(|item| (item.id.clone(), item.version)).collect();
        let items = cache::items(self, &wanted).await?;
        Ok(items.iter().map(|item| (item.id.clone(), item.version, Manuscript::recite(item))).collect())
    }

    /// The published items of a domain in a format.
    pub async fn export_items(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
        format: Format,
    ) -> Result<BankExport, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let shelf = self.shelf().await?;
        let title = shelf.guideline(domain).ok_or(ServiceError::NotFound)?.title.ko.clone();
        let wanted: Vec<(ItemId, u32)> =
            shelf.index(domain).iter().map(|item| (item.id.clone(), item.version)).collect();
        let items = cache::items(self, &wanted).await?;
        let written = tokio::task::spawn_blocking(move || {
            let (mut drafts, mut losses) = (Vec::new(), Vec::new());
            for item in items {
                match Draft::release(&item) {
                    Ok(released) => {
                        losses.extend(released.losses.into_iter().map(|loss| (item.id.clone(), loss)));
                        drafts.push(released.draft);
                    }
                    Err(loss) => losses.push((item.id.clone(), loss)),
                }
            }
            let file = foreign::export(&drafts, format, &title);
            if let Ok(file) = &file {
                let named = file.losses.iter().filter_map(|(place, loss)| {
                    let id = drafts.get(*place)?.foreign_id.as_deref()?.parse().ok()?;
                    Some((id, loss.clone()))
                });
                losses.extend(named);
            }
            (file, losses)
        });
        let (file, losses) = written.await.map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
        let file = file.map_err(|_| ServiceError::NotFound)?;
        Ok(BankExport { file, losses })
    }
}
