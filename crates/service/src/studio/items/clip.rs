//! The recording of an item.

use assessment::ItemId;
use assessment::item::Clip;
use exchange::sound;

use super::Written;
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

impl Service {
    /// Takes a recording: it is read whole before anything is kept, and becomes the clip of the item's draft.
    pub async fn record_item(
        &self,
        actor: Option<&Actor>,
        item: &ItemId,
        bytes: Vec<u8>,
    ) -> Result<Written, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let desk = self.item_desk(actor, item).await?;
        let heard = {
            let bytes = bytes.clone();
            tokio::task::spawn_blocking(move || sound::probe(bytes)).await
        };
        let heard = heard
            .map_err(|error| ServiceError::Inconsistent(error.to_string()))?
            .map_err(ServiceError::Sound)?;
        let keeper = self.media.as_ref().ok_or(ServiceError::NotFound)?;
        let media = keeper
            .keep(bytes, heard.ending)
            .await
            .map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
        let mut manuscript = desk.manuscript.clone();
        let (id, title) = (item.local().to_owned(), manuscript.stimulus.title.clone());
        manuscript.stimulus.clip =
            Some(Clip { id, title, media, seconds: heard.seconds, peaks: heard.peaks });
        "audio".clone_into(&mut manuscript.stimulus.kind);
        let from = desk.draft.as_ref().map(|draft| draft.revision);
        self.keep_draft(actor, desk, from, manuscript).await
    }
}
