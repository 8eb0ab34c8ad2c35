//! A guideline on the desk: what is published, and what is being written.

use assessment::DomainId;
use assessment::catalogue::Domain;
use assessment::guideline::Guideline;
use assessment::manuscript::guideline::GuidelineManuscript;
use store::Document;

use crate::authorisation::{Deed, authorise};
use crate::studio::{Mark, SaveOutcome};
use crate::{Actor, Service, ServiceError};

/// A guideline on the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct GuidelineDesk {
    /// Its domain.
    pub domain: Domain,
    /// What learners read; none before the first version.
    pub published: Option<Guideline>,
    /// What is being written; as published where nothing has been written since.
    pub manuscript: GuidelineManuscript,
    /// The revision that stands; none where nothing has been written since.
    pub mark: Option<Mark>,
}

impl Service {
    /// The guideline of a domain, whether learners see the domain or not.
    pub async fn guideline_desk(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
    ) -> Result<GuidelineDesk, ServiceError> {
        let domain = self.studio_domain(actor, domain).await?;
        let published = self.store.find_guideline(&domain.id).await?;
        let standing = self.standing_manuscript(&Document::Guideline(domain.id.clone())).await?;
        let (manuscript, mark) = match (standing, &published) {
            (Some((manuscript, mark)), _) => (manuscript, Some(mark)),
            (None, Some(published)) => (GuidelineManuscript::of(published), None),
            (None, None) => (GuidelineManuscript::default(), None),
        };
        Ok(GuidelineDesk { domain, published, manuscript, mark })
    }

    /// Saves what is being written, finished or not, over the revision it began from.
    pub async fn save_guideline(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
        base: Option<u32>,
        manuscript: &GuidelineManuscript,
    ) -> Result<SaveOutcome<GuidelineManuscript>, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let author = actor.ok_or(ServiceError::NoSession)?;
        self.studio_domain(actor, domain).await?;
        self.save_manuscript(author, &Document::Guideline(domain.clone()), base, manuscript).await
    }
}
