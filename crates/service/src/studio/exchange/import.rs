//! Importing: a file is kept, looked at item by item, and only then written.

use std::collections::HashMap;

use ::exchange::foreign::{self, Draft as ForeignDraft, Fault, Imported, Loss, Place};
use ::exchange::manuscript::Manuscript;
use assessment::{DomainId, ItemId, RuleId};
use sha2::{Digest, Sha256};
use store::{Arrived, Upload};
use uuid::Uuid;

use crate::authorisation::{Deed, authorise};
use crate::studio::items::{body, facts};
use crate::{Actor, Service, ServiceError};

/// Items that are written together: learners' saves go in between.
const CHUNK: usize = 100;
/// How long one request goes on writing, in milliseconds; then the reader sees how far it is.
const PATIENCE: i64 = 4_000;

/// What becomes of an item from elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub enum Coming {
    /// A new item.
    New,
    /// The next text of an item that came before.
    Update(ItemId),
    /// Nothing: it cannot be read.
    Broken(Fault),
    /// Nothing: our items cannot say it.
    Unfit(Loss),
}

/// An item of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Where it stands.
    pub place: Place,
    /// What it is shown by.
    pub title: String,
    /// The kind of interaction it becomes; empty where it becomes nothing.
    pub interaction: String,
    /// What becomes of it.
    pub coming: Coming,
    /// What is lost on the way.
    pub losses: Vec<Loss>,
    /// What it is known by.
    foreign_id: String,
    /// What is written.
    manuscript: Option<Manuscript>,
}

/// A file that is to be imported, looked at.
pub struct Preview {
    /// The file.
    pub upload: Upload,
    /// What it is; an error where nothing can come of it.
    pub read: Result<Imported, foreign::ImportError>,
    /// Item by item.
    pub items: Vec<Incoming>,
}

impl Preview {
    /// Items that can be written.
    pub fn writable(&self) -> usize {
        self.items.iter().filter(|item| item.manuscript.is_some()).count()
    }

    /// Whether all of it is written.
    pub fn is_done(&self) -> bool {
        !self.items.is_empty() && self.upload.done as usize >= self.items.len()
    }
}

impl Service {
    /// Keeps a file of the asker's for a day.
    pub async fn upload_items(
        &self,
        actor: Option<&Actor>,
        domain: &DomainId,
        name: &str,
        bytes: Vec<u8>,
    ) -> Result<Uuid, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let owner = actor.ok_or(ServiceError::NoSession)?.user;
        self.shelf().await?.guideline(domain).ok_or(ServiceError::NotFound)?;
        let name = name.chars().filter(|sign| !sign.is_control()).take(120).collect();
        let upload = Upload { id: self.fresh_id(), owner, domain: domain.clone(), done: 0, name, bytes };
        self.store.put_upload(&upload, self.now()).await?;
        Ok(upload.id)
    }

    /// What would come of a file. Nothing is written by looking.
    pub async fn preview_import(&self, actor: Option<&Actor>, id: Uuid) -> Result<Preview, ServiceError> {
        authorise(actor, Deed::Author, None)?;
        let upload = self.store.find_upload(id).await?.ok_or(ServiceError::NotFound)?;
        if Some(upload.owner) != actor.map(|actor| actor.user) {
            return Err(ServiceError::NotFound);
        }
        let guideline = self.shelf().await?.guideline(&upload.domain).ok_or(ServiceError::NotFound)?;
        let rule = guideline.rules.first().map(|rule| rule.id.clone()).ok_or(ServiceError::NotFound)?;
        let known: HashMap<String, ItemId> =
            self.store.list_foreign_items(&upload.domain).await?.into_iter().collect();
        let author = actor.and_then(|actor| actor.email.clone()).unwrap_or_default();
        let author = author.split('@').next().unwrap_or_default().to_owned();
        let read = {
            let (bytes, name) = (upload.bytes.clone(), upload.name.clone());
            tokio::task::spawn_blocking(move || foreign::import(&bytes, &name, None)).await
        };
        let read = read.map_err(|error| ServiceError::Inconsistent(error.to_string()))?;
        let mut items = Vec::new();
        if let Ok(imported) = &read {
            let source = format!("{}: {}", imported.format.name(), upload.name);
            let desk = Intake {
                domain: &upload.domain,
                rule: &rule,
                known: &known,
                author: &author,
                source: &source,
            };
            for arrival in &imported.import.arrivals {
                items.push(desk.look(arrival));
            }
        }
        Ok(Preview { upload, read, items })
    }

    /// Writes the items of a file as drafts, as many as there is time for; called again, it goes on where it stopped.
    /// Items that came before get a revision more; those that say the same as before are left alone.
    pub async fn import_upload(&self, actor: Option<&Actor>, id: Uuid) -> Result<Preview, ServiceError> {
        let began = self.now();
        let mut preview = self.preview_import(actor, id).await?;
        let stamp = self.stamp(actor.map(|actor| actor.user));
        while (preview.upload.done as usize) < preview.items.len() {
            let from = preview.upload.done as usize;
            let until = (from + CHUNK).min(preview.items.len());
            let mut arrived = Vec::new();
            for incoming in preview.items.get(from..until).unwrap_or_default() {
                if let Some(item) = self.arrive(&preview.upload.domain, incoming).await? {
                    arrived.push(item);
                }
            }
            let until = u32::try_from(until).unwrap_or(u32::MAX);
            if !self.store.import_items(&preview.upload, until, &arrived, stamp).await? {
                break;
            }
            preview.upload.done = until;
            if self.now().millis_since(began) > PATIENCE {
                break;
            }
        }
        Ok(preview)
    }

    /// What is to be written of an item; nothing where it says what it said before.
    async fn arrive(&self, domain: &DomainId, incoming: &Incoming) -> Result<Option<Arrived>, ServiceError> {
        let Some(manuscript) = &incoming.manuscript else { return Ok(None) };
        let mut manuscript = manuscript.clone();
        let (item, base_version) = match &incoming.coming {
            Coming::Update(item) => {
                let draft = self.store.find_draft(item).await?;
                let newest = self.store.find_newest_item(item).await?;
                let standing = match (&draft, &newest) {
                    (Some(draft), _) => Some(crate::studio::items::read(draft)?),
                    (None, Some(newest)) => Some(Manuscript::recite(&newest.item)),
                    (None, None) => None,
                };
                if let Some(standing) = &standing {
                    keep_filing(&mut manuscript, standing);
                    if manuscript == *standing {
                        return Ok(None);
                    }
                }
                (item.clone(), newest.map(|newest| newest.item.version))
            }
            _ => (self.fresh_item(domain)?, None),
        };
        Ok(Some(Arrived {
            foreign_id: incoming.foreign_id.clone(),
            item,
            base_version,
            body: body(&manuscript)?,
            facts: facts(&manuscript),
        }))
    }
}

/// What a file cannot say stays as somebody has filed it here.
fn keep_filing(manuscript: &mut Manuscript, standing: &Manuscript) {
    if !standing.rules.is_empty() {
        manuscript.rules.clone_from(&standing.rules);
    }
    manuscript.author.clone_from(&standing.author);
    manuscript.source.clone_from(&standing.source);
    manuscript.licence.clone_from(&standing.licence);
    manuscript.written_on.clone_from(&standing.written_on);
    manuscript.difficulty.clone_from(&standing.difficulty);
    manuscript.edge.clone_from(&standing.edge);
    manuscript.hint.clone_from(&standing.hint);
    manuscript.reserved = standing.reserved;
    manuscript.stimulus.id.clone_from(&standing.stimulus.id);
    manuscript.stimulus.clip.clone_from(&standing.stimulus.clip);
    manuscript.stimulus.picture.clone_from(&standing.stimulus.picture);
}

/// What items from elsewhere come among.
struct Intake<'a> {
    domain: &'a DomainId,
    rule: &'a RuleId,
    known: &'a HashMap<String, ItemId>,
    author: &'a str,
    source: &'a str,
}

impl Intake<'_> {
    fn look(&self, arrival: &foreign::Arrival) -> Incoming {
        let mut losses = arrival.losses.clone();
        let mut incoming = Incoming {
            place: arrival.place.clone(),
            title: String::new(),
            interaction: String::new(),
            coming: Coming::New,
            losses: Vec::new(),
            foreign_id: String::new(),
            manuscript: None,
        };
        let draft = match &arrival.draft {
            Ok(draft) => draft,
            Err(fault) => return Incoming { coming: Coming::Broken(fault.clone()), losses, ..incoming },
        };
        let title = if draft.stem.trim().is_empty() {
            draft.title.as_deref().unwrap_or_default()
        } else {
            &draft.stem
        };
        incoming.title = title.lines().next().unwrap_or_default().chars().take(160).collect();
        incoming.foreign_id = foreign_id(draft);
        match draft.adopt(self.rule) {
            Err(loss) => incoming.coming = Coming::Unfit(loss),
            Ok(adopted) => {
                losses.extend(adopted.losses.iter().cloned());
                let manuscript = self.manuscript(draft, adopted);
                incoming.interaction.clone_from(&manuscript.interaction);
                incoming.manuscript = Some(manuscript);
                let own = incoming.foreign_id.parse::<ItemId>().ok().filter(|id| id.domain() == *self.domain);
                if let Some(item) = self.known.get(&incoming.foreign_id).cloned().or(own) {
                    incoming.coming = Coming::Update(item);
                }
            }
        }
        Incoming { losses, ..incoming }
    }

    fn manuscript(&self, draft: &ForeignDraft, adopted: foreign::Adopted) -> Manuscript {
        let mut rules: Vec<RuleId> = draft
            .tags
            .iter()
            .filter_map(|tag| tag.parse().ok())
            .filter(|rule: &RuleId| rule.domain() == *self.domain)
            .collect();
        let is_filed = !rules.is_empty();
        if !is_filed {
            rules.push(self.rule.clone());
        }
        let tags = draft.tags.iter().filter(|tag| tag.parse::<RuleId>().is_err()).cloned().collect();
        let mut manuscript = Manuscript::recite_parts(adopted.question, adopted.key, rules, tags);
        if !is_filed {
            // Nobody has said which rule it tests: its author has to.
            manuscript.rules.clear();
        }
        self.author.clone_into(&mut manuscript.author);
        self.source.clone_into(&mut manuscript.source);
        manuscript
    }
}

/// What an item from elsewhere is known by: its own id, or else what it asks.
fn foreign_id(draft: &ForeignDraft) -> String {
    draft.foreign_id.clone().filter(|id| !id.is_empty()).unwrap_or_else(|| {
        let digest =
            Sha256::digest(format!("{}\n{}", draft.title.as_deref().unwrap_or_default(), draft.stem));
        format!("#{:.32}", format!("{digest:x}"))
    })
}
