//! The recording or the picture of an item.

use assessment::ItemId;
use assessment::item::{Clip, Picture};
use exchange::content::picture_size;
use exchange::sound;

use super::{Desk, Written};
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// How every PNG begins.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

impl Service {
    /// Takes a file: it is read whole before anything is kept, and becomes the clip or, when it is a PNG, the picture of
    /// the item's draft.
    pub async fn take_medium(
        &self,
        actor: Option<&Actor>,
        item: &ItemId,
        bytes: Vec<u8>,
    ) -> Result<Written, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let desk = self.item_desk(actor, item).await?;
        let mut manuscript = desk.manuscript.clone();
        let (id, title) = (item.local().to_owned(), manuscript.stimulus.title.clone());
        if bytes.starts_with(PNG) {
            let (width, height) = picture_size("picture.png", &bytes).map_err(ServiceError::Picture)?;
            let media = self.keep_medium(bytes, "png").await?;
            let alt = manuscript.stimulus.alt.clone();
            manuscript.stimulus.picture = Some(Picture { id, title, media, alt, width, height });
            "image".clone_into(&mut manuscript.stimulus.kind);
        } else {
            let heard = {
                let bytes = bytes.clone();
                tokio::task::spawn_blocking(move || sound::probe(bytes)).await
            };
            let heard = heard
                .map_err(|error| ServiceError::Inconsistent(error.to_string()))?
                .map_err(ServiceError::Sound)?;
            let media = self.keep_medium(bytes, heard.ending).await?;
            manuscript.stimulus.clip =
                Some(Clip { id, title, media, seconds: heard.seconds, peaks: heard.peaks });
            "audio".clone_into(&mut manuscript.stimulus.kind);
        }
        let from = from(&desk);
        self.keep_draft(actor, desk, from, manuscript).await
    }

    async fn keep_medium(&self, bytes: Vec<u8>, ending: &str) -> Result<String, ServiceError> {
        let keeper = self.media.as_ref().ok_or(ServiceError::NotFound)?;
        keeper.keep(bytes, ending).await.map_err(|error| ServiceError::Inconsistent(error.to_string()))
    }
}

/// The revision that the desk shows.
fn from(desk: &Desk) -> Option<u32> {
    desk.draft.as_ref().map(|draft| draft.revision)
}
