//! Domains made and changed by instructors.

use assessment::DomainId;
use assessment::catalogue::Domain;
use assessment::manuscript::domain::DomainManuscript;
use assessment::manuscript::{FieldFault, FieldProblem};
use store::StoreError;

use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// A domain as the studio lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StudioDomain {
    /// The domain.
    pub domain: Domain,
    /// Its guideline's newest version; none before the first: learners do not see the domain until then.
    pub guideline: Option<u32>,
    /// Items in its bank that learners can meet.
    pub items: usize,
    /// Items that wait to be confirmed after a rule has changed.
    pub stale: usize,
    /// Its open gates.
    pub gates: usize,
}

/// What was to be saved, and what is wrong with it.
pub type DomainOutcome = Result<Domain, Vec<FieldFault>>;

impl Service {
    /// Every domain, also those that learners do not see yet, in the order shown.
    pub async fn studio_domains(&self, actor: Option<&Actor>) -> Result<Vec<StudioDomain>, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let domains = self.store.list_domains().await?;
        let shelf = self.shelf().await?;
        let listed = domains.into_iter().map(|domain| StudioDomain {
            guideline: shelf.guideline(&domain.id).map(|guideline| guideline.newest()),
            items: shelf.index(&domain.id).len(),
            stale: shelf.stale_items(&domain.id),
            gates: shelf.gates().filter(|(gate, _)| gate.id.domain() == domain.id).count(),
            domain,
        });
        Ok(listed.collect())
    }

    /// A domain, seen by learners or not.
    pub async fn studio_domain(&self, actor: Option<&Actor>, id: &DomainId) -> Result<Domain, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        self.store.find_domain(id).await?.ok_or(ServiceError::NotFound)
    }

    /// Makes a domain, which learners see once its guideline is published.
    pub async fn add_domain(
        &self,
        actor: Option<&Actor>,
        manuscript: &DomainManuscript,
    ) -> Result<DomainOutcome, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let domain = match manuscript.read() {
            Ok(domain) => domain,
            Err(faults) => return Ok(Err(faults)),
        };
        let stamp = self.stamp(actor.map(|actor| actor.user));
        match self.store.add_domain(&domain, stamp).await {
            Ok(()) => {}
            Err(StoreError::Conflict) => {
                return Ok(Err(vec![FieldFault { path: "id".to_owned(), problem: FieldProblem::Taken }]));
            }
            Err(error) => return Err(error.into()),
        }
        self.content.expire();
        Ok(Ok(domain))
    }

    /// Changes what a domain is called, its place and its rubric; its id stays.
    pub async fn change_domain(
        &self,
        actor: Option<&Actor>,
        id: &DomainId,
        manuscript: DomainManuscript,
    ) -> Result<DomainOutcome, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let manuscript = DomainManuscript { id: id.to_string(), ..manuscript };
        let domain = match manuscript.read() {
            Ok(domain) => domain,
            Err(faults) => return Ok(Err(faults)),
        };
        match self.store.change_domain(&domain, self.stamp(actor.map(|actor| actor.user))).await {
            Ok(()) => {}
            Err(StoreError::Conflict) => return Err(ServiceError::NotFound),
            Err(error) => return Err(error.into()),
        }
        self.content.expire();
        Ok(Ok(domain))
    }
}
