//! Writing on a draft, and going back.

use assessment::ItemId;
use exchange::manuscript::Manuscript;
use store::{Draft, ItemFacts, ItemState, NewRevision, Revised};

use super::desk::{Desk, body};
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// What came of writing.
pub enum Written {
    /// It is kept; the item as it stands now.
    Kept(Box<Desk>),
    /// Somebody wrote meanwhile: what stands, and what was to be written over it. Nothing has changed.
    Overtaken {
        /// The draft that stands.
        standing: Box<Draft>,
        /// What the asker had written.
        own: Box<Desk>,
    },
}

impl Service {
    /// Writes a manuscript over the revision that its author had (none: over the published version).
    pub async fn write_item(
        &self,
        actor: Option<&Actor>,
        item: &ItemId,
        from: Option<u32>,
        mut manuscript: Manuscript,
    ) -> Result<Written, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let standing = self.item_desk(actor, item).await?;
        // What no form carries along stays as it was.
        manuscript.stimulus.clip.clone_from(&standing.manuscript.stimulus.clip);
        manuscript.stimulus.picture.clone_from(&standing.manuscript.stimulus.picture);
        manuscript.written_on.clone_from(&standing.manuscript.written_on);
        manuscript.interaction.clone_from(&standing.manuscript.interaction);
        self.keep_draft(actor, standing, from, manuscript).await
    }

    pub(in crate::studio) async fn keep_draft(
        &self,
        actor: Option<&Actor>,
        standing: Desk,
        from: Option<u32>,
        manuscript: Manuscript,
    ) -> Result<Written, ServiceError> {
        let Desk { item, state, version, draft, .. } = standing;
        let body = body(&manuscript)?;
        let facts = facts(&manuscript);
        // Whoever changes nothing about a published version begins no draft.
        if draft.is_none() && from.is_none() && body == super::desk::body(&standing.manuscript)? {
            return Ok(Written::Kept(Box::new(self.desk(&item, manuscript, None, state, version).await?)));
        }
        let domain = item.domain();
        let new = NewRevision {
            item: &item,
            domain: &domain,
            base_version: version,
            from,
            body: &body,
            facts: &facts,
        };
        match self.store.save_draft(new, self.stamp(actor.map(|actor| actor.user))).await? {
            Revised::Done(_) => Ok(Written::Kept(Box::new(self.item_desk(actor, &item).await?))),
            Revised::Gone => Err(ServiceError::DraftOvertaken),
            Revised::Overtaken(standing) => {
                let own = Box::new(self.desk(&item, manuscript, draft, state, version).await?);
                Ok(Written::Overtaken { standing, own })
            }
        }
    }

    /// Undoes one revision, or does one again.
    pub async fn step_item(
        &self,
        actor: Option<&Actor>,
        item: &ItemId,
        from: u32,
        back: bool,
    ) -> Result<(), ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let stamp = self.stamp(actor.map(|actor| actor.user));
        match self.store.step_draft(item, from, back, stamp).await? {
            // At the first or last revision there is nowhere to go.
            Revised::Done(_) | Revised::Gone => Ok(()),
            Revised::Overtaken(_) => Err(ServiceError::DraftOvertaken),
        }
    }
}

/// What the bank shows of a manuscript.
pub(in crate::studio) fn facts(manuscript: &Manuscript) -> ItemFacts {
    let stimulus = &manuscript.stimulus;
    let options = manuscript.choice.options.iter().map(|option| option.text.as_str());
    let texts = [&manuscript.stem, &stimulus.title, &stimulus.prompt, &stimulus.text, &manuscript.cloze.text];
    let texts = texts.into_iter().map(String::as_str).chain(options);
    ItemFacts {
        title: manuscript.title().chars().take(200).collect(),
        text: texts.collect::<Vec<_>>().join(" "),
        interaction: manuscript.interaction.clone(),
        rules: manuscript.rules.clone(),
        tags: manuscript.tag_list(),
        author: manuscript.author.clone(),
        difficulty: manuscript.difficulty.parse().unwrap_or(0.0),
    }
}

/// Whether an item of this state can still be given up without a trace.
pub(super) const fn is_unpublished(state: ItemState) -> bool {
    matches!(state, ItemState::Draft | ItemState::InReview)
}
