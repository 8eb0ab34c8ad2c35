//! A gate on the desk: what is published, and what is being written.

use std::collections::BTreeMap;
use std::sync::Arc;

use assessment::guideline::Guideline;
use assessment::manuscript::gate::{GateManuscript, Known};
use assessment::{DomainId, GateId, Instant};
use store::{Document, GateHead};

use crate::authorisation::{Deed, authorise};
use crate::studio::{Mark, SaveOutcome};
use crate::{Actor, Service, ServiceError};

/// A gate as the studio lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct GateEntry {
    /// The gate.
    pub id: GateId,
    /// What is published of it.
    pub published: Option<GateHead>,
    /// When its manuscript was saved last, if it has one.
    pub written_at: Option<Instant>,
}

/// A gate on the desk.
pub struct GateDesk {
    /// The gate.
    pub id: GateId,
    /// Its domain's guideline.
    pub guideline: Arc<Guideline>,
    /// What is published of it.
    pub published: Option<GateHead>,
    /// What is being written; as published where nothing has been written since.
    pub manuscript: GateManuscript,
    /// The revision that stands; none where nothing has been written since.
    pub mark: Option<Mark>,
}

impl Service {
    /// Every gate, open, retired or only being written, by id.
    pub async fn studio_gates(&self, actor: Option<&Actor>) -> Result<Vec<GateEntry>, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let mut entries: BTreeMap<GateId, GateEntry> = BTreeMap::new();
        let fresh = |id: &GateId| GateEntry { id: id.clone(), published: None, written_at: None };
        for head in self.store.list_gate_heads().await? {
            let id = head.newest.gate.id.clone();
            entries.entry(id.clone()).or_insert_with(|| fresh(&id)).published = Some(head);
        }
        for (document, at) in self.store.list_manuscripts().await? {
            if let Document::Gate(id) = document {
                entries.entry(id.clone()).or_insert_with(|| fresh(&id)).written_at = Some(at);
            }
        }
        Ok(entries.into_values().collect())
    }

    /// A gate on the desk.
    pub async fn gate_desk(&self, actor: Option<&Actor>, id: &GateId) -> Result<GateDesk, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let guideline = self.guideline(&id.domain()).await?;
        let published = self.gate_head(id).await?;
        let standing = self.standing_manuscript(&Document::Gate(id.clone())).await?;
        let (manuscript, mark) = match (standing, &published) {
            (Some((manuscript, mark)), _) => (manuscript, Some(mark)),
            (None, Some(head)) => (GateManuscript::of(&head.newest.gate), None),
            (None, None) => return Err(ServiceError::NotFound),
        };
        Ok(GateDesk { id: id.clone(), guideline, published, manuscript, mark })
    }

    async fn gate_head(&self, id: &GateId) -> Result<Option<GateHead>, ServiceError> {
        let heads = self.store.list_gate_heads().await?;
        Ok(heads.into_iter().find(|head| &head.newest.gate.id == id))
    }

    /// Begins a gate, empty or as a copy of another one; false if the id is taken.
    pub async fn begin_gate(
        &self,
        actor: Option<&Actor>,
        id: &GateId,
        copy_of: Option<&GateId>,
    ) -> Result<bool, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let author = actor.ok_or(ServiceError::NoSession)?;
        self.guideline(&id.domain()).await?;
        if self.gate_head(id).await?.is_some() {
            return Ok(false);
        }
        let manuscript = match copy_of {
            None => GateManuscript::fresh(),
            Some(other) if other.domain() == id.domain() => self.gate_desk(actor, other).await?.manuscript,
            Some(_) => return Err(ServiceError::NotFound),
        };
        let saved = self.save_manuscript(author, &Document::Gate(id.clone()), None, &manuscript).await?;
        Ok(saved == SaveOutcome::Saved)
    }

    /// Saves what is being written, finished or not, over the revision it began from.
    pub async fn save_gate(
        &self,
        actor: Option<&Actor>,
        id: &GateId,
        base: Option<u32>,
        manuscript: &GateManuscript,
    ) -> Result<SaveOutcome<GateManuscript>, ServiceError> {
        let desk = self.gate_desk(actor, id).await?;
        let author = actor.ok_or(ServiceError::NoSession)?;
        self.save_manuscript(author, &Document::Gate(desk.id), base, manuscript).await
    }

    /// Closes a gate to new sittings; false if it is not open.
    pub async fn retire_gate(&self, actor: Option<&Actor>, id: &GateId) -> Result<bool, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let changed = self.store.retire_gate(id, self.stamp(actor.map(|actor| actor.user))).await?;
        self.content.expire();
        Ok(changed)
    }

    /// Opens a retired gate again; false if it is not retired.
    pub async fn restore_gate(&self, actor: Option<&Actor>, id: &GateId) -> Result<bool, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let changed = self.store.restore_gate(id, self.stamp(actor.map(|actor| actor.user))).await?;
        self.content.expire();
        Ok(changed)
    }

    /// Items of a domain's bank whose id or stem holds `part`, at most `most`, by id.
    pub async fn pick_items(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
        part: &str,
        most: usize,
    ) -> Result<Vec<(assessment::ItemId, String)>, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let index = self.shelf().await?.index(domain);
        // A bank is searched page by page, so that a large one is not read whole for a few matches.
        let mut found = Vec::new();
        let part = part.trim().to_lowercase();
        for page in index.chunks(PAGE).take(PAGES) {
            let wanted: Vec<_> = page.iter().map(|item| (item.id.clone(), item.version)).collect();
            for item in crate::content::cache::items(self, &wanted).await? {
                let holds =
                    item.id.as_str().contains(&part) || item.question.stem.to_lowercase().contains(&part);
                if holds {
                    found.push((item.id.clone(), item.question.stem.clone()));
                }
            }
            if found.len() >= most {
                break;
            }
        }
        found.truncate(most);
        Ok(found)
    }
}

/// Items read at once while picking, and how often.
const PAGE: usize = 200;
const PAGES: usize = 50;

impl GateDesk {
    /// What the gate says, or every field that cannot be taken; `has_item` knows the bank.
    pub(super) fn read(
        &self,
        has_item: &dyn Fn(&assessment::ItemId) -> bool,
    ) -> Result<assessment::gate::Gate, Vec<assessment::manuscript::FieldFault>> {
        let newest = self.guideline.newest();
        let has_rule = |rule: &assessment::RuleId| {
            self.guideline.rule(rule).is_some_and(|rule| rule.text(newest).is_some())
        };
        self.manuscript.read(&Known { gate: &self.id, has_rule: &has_rule, has_item })
    }
}
