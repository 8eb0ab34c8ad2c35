//! An item on the desk of its author.

use std::sync::Arc;

use assessment::guideline::Guideline;
use assessment::transcription::Pack;
use assessment::{Day, Instant, ItemId};
use exchange::manuscript::{Around, Composition, Manuscript, Scale};
use store::{Draft, ItemState};

use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// An item with all that its editor shows.
pub struct Desk {
    /// The item.
    pub item: ItemId,
    /// What is written.
    pub manuscript: Manuscript,
    /// The draft it stands in; none where the published version has not been touched.
    pub draft: Option<Draft>,
    /// How it stands.
    pub state: ItemState,
    /// The newest published version.
    pub version: Option<u32>,
    /// What can be made of the manuscript.
    pub composition: Composition,
    /// Its guideline.
    pub guideline: Arc<Guideline>,
    /// The scales of the domain's rubric.
    pub scales: Vec<Scale>,
    /// The rule packs there are.
    pub packs: Vec<Arc<Pack>>,
}

impl Service {
    /// An item's manuscript: its draft, or else its newest version as its author would have typed it.
    pub async fn item_desk(&self, actor: Option<&Actor>, item: &ItemId) -> Result<Desk, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let newest = self.store.find_newest_item(item).await?;
        let draft = self.store.find_draft(item).await?;
        let version = newest.as_ref().map(|newest| newest.item.version);
        let (state, manuscript) = match (&draft, &newest) {
            (Some(draft), newest) => {
                let unpublished = if draft.in_review { ItemState::InReview } else { ItemState::Draft };
                let state = newest.as_ref().map_or(unpublished, |newest| newest.state);
                (state, read(draft)?)
            }
            (None, Some(newest)) => (newest.state, Manuscript::recite(&newest.item)),
            (None, None) => return Err(ServiceError::NotFound),
        };
        self.desk(item, manuscript, draft, state, version).await
    }

    pub(super) async fn desk(
        &self,
        item: &ItemId,
        manuscript: Manuscript,
        draft: Option<Draft>,
        state: ItemState,
        version: Option<u32>,
    ) -> Result<Desk, ServiceError> {
        let domain = item.domain();
        let shelf = self.shelf().await?;
        let guideline = shelf.guideline(&domain).ok_or(ServiceError::NotFound)?;
        let scales = self.scales(&domain).await?;
        let packs: Vec<Arc<Pack>> = shelf.packs().collect();
        let composition = {
            let packs: Vec<&Pack> = packs.iter().map(AsRef::as_ref).collect();
            let today = today(self.now());
            let around =
                Around { item, guideline: &guideline, scales: &scales, packs: &packs, today: &today };
            manuscript.compose(around)
        };
        Ok(Desk {
            item: item.clone(),
            manuscript,
            draft,
            state,
            version,
            composition,
            guideline,
            scales,
            packs,
        })
    }
}

/// The date in Korea, `YYYY-MM-DD`.
fn today(now: Instant) -> String {
    let days = i64::from(Day::of(now).0);
    let date = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(days));
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// The manuscript of a draft.
pub(in crate::studio) fn read(draft: &Draft) -> Result<Manuscript, ServiceError> {
    serde_json::from_str(&draft.body)
        .map_err(|_| ServiceError::Inconsistent(format!("the draft of {} is not a manuscript", draft.item)))
}

/// A manuscript as it is stored.
pub(in crate::studio) fn body(manuscript: &Manuscript) -> Result<String, ServiceError> {
    serde_json::to_string(manuscript)
        .map_err(|error| ServiceError::Inconsistent(format!("a manuscript cannot be written: {error}")))
}
