//! Publishing a guideline.

use std::collections::BTreeMap;

use assessment::guideline::Guideline;
use assessment::manuscript::FieldFault;
use assessment::manuscript::guideline::{Release, RuleChange};
use assessment::{Day, DomainId, RuleId};
use store::StoreError;

use super::GuidelineDesk;
use crate::studio::PublishRefusal;
use crate::{Actor, Service, ServiceError};

/// What an instructor says of a version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuidelineSaying {
    /// What it is about.
    pub summary: String,
    /// How each changed rule changes, by the rule's number.
    pub changes: BTreeMap<String, String>,
}

/// What publishing would do.
#[derive(Clone, Debug, PartialEq)]
pub struct GuidelineOutlook {
    /// What is on the desk.
    pub desk: GuidelineDesk,
    /// The rules that would change, or why it cannot be read.
    pub changes: Result<Vec<RuleChange>, Vec<FieldFault>>,
    /// How many items would wait to be confirmed.
    pub stale: usize,
}

impl Service {
    /// What publishing the manuscript that stands would do.
    pub async fn guideline_outlook(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
    ) -> Result<GuidelineOutlook, ServiceError> {
        let desk = self.guideline_desk(actor, domain).await?;
        let text = desk.manuscript.read(domain);
        let changes = text.map(|text| text.changes(desk.published.as_ref()));
        let index = self.shelf().await?.index(domain);
        let touches = |rules: &[RuleId]| match &changes {
            Ok(changes) => changes.iter().any(|change| rules.contains(&change.rule)),
            Err(_) => false,
        };
        let stale = index.iter().filter(|item| touches(&item.rules)).count();
        Ok(GuidelineOutlook { desk, changes, stale })
    }

    /// Publishes the manuscript if `revision` of it still stands; gives the new version's number.
    pub async fn publish_guideline(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
        revision: u32,
        saying: &GuidelineSaying,
    ) -> Result<Result<u32, PublishRefusal<Vec<FieldFault>>>, ServiceError> {
        let desk = self.guideline_desk(actor, domain).await?;
        if desk.mark.as_ref().is_none_or(|mark| mark.number != revision) {
            return Ok(Err(PublishRefusal::Moved));
        }
        let changes = saying.changes.iter();
        let release = Release {
            published_on: Day::of(self.now()).iso(),
            summary: saying.summary.clone(),
            changes: changes
                .filter_map(|(rule, said)| Some((RuleId::within(domain, rule).ok()?, said.clone())))
                .collect(),
        };
        let text = desk.manuscript.read(domain);
        let next = text.and_then(|text| text.publish(desk.published.as_ref(), domain, release));
        let next: Guideline = match next {
            Ok(next) => next,
            Err(faults) => return Ok(Err(PublishRefusal::NotReady(faults))),
        };
        let stamp = self.stamp(actor.map(|actor| actor.user));
        match self.store.publish_guideline(&next, revision, stamp).await {
            Ok(()) => {}
            Err(StoreError::Conflict) => return Ok(Err(PublishRefusal::Moved)),
            Err(error) => return Err(error.into()),
        }
        self.content.expire();
        Ok(Ok(next.newest()))
    }
}
