//! Loading a catalogue: what is new is added, what changed gets a new version, what is gone is retired.

mod document;
mod domains;
mod gates;
mod items;
mod known;
mod version;

pub(super) use items::{Texts, insert};
pub(super) use known::digest;

use assessment::Instant;
use assessment::catalogue::Catalogue;

use crate::audit::{self, Deed};
use crate::{Stamp, Store, StoreError, bank};

pub(crate) use items::{next_version, put_version, retag};

/// What loading did, over domains, guidelines, packs, gates and items together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoadReport {
    /// Not there before.
    pub added: u32,
    /// There with other content, or retired before.
    pub changed: u32,
    /// There already, just so.
    pub unchanged: u32,
    /// There before, not in the catalogue.
    pub retired: u32,
    /// Taken over by the studio, and left as they are.
    pub kept: u32,
}

impl LoadReport {
    /// Whether the database holds anything else than before.
    pub fn is_change(&self) -> bool {
        self.added + self.changed + self.retired > 0
    }
}

impl Store {
    /// Makes the database hold this catalogue, in one transaction. Loading the same one again changes nothing and
    /// writes nothing, so that every start of the server may do it, several servers at once included. Version numbers
    /// in the catalogue's items are not looked at: the store counts them, and only when question, metadata or key
    /// changed.
    pub async fn load_catalogue(
        &self,
        catalogue: &Catalogue,
        now: Instant,
    ) -> Result<LoadReport, StoreError> {
        let mut transaction = self.pool.begin().await?;
        transaction.lock_content().await?;
        let mut report = LoadReport::default();
        domains::load(&mut transaction, catalogue, now, &mut report).await?;
        document::load_guidelines(&mut transaction, catalogue, &mut report).await?;
        document::load_packs(&mut transaction, catalogue, &mut report).await?;
        gates::load(&mut transaction, catalogue, now, &mut report).await?;
        items::load(&mut transaction, catalogue, now, &mut report).await?;
        bank::catch_up(&mut transaction).await?;
        if report.is_change() {
            let LoadReport { added, changed, retired, .. } = report;
            let detail = format!("added {added}, changed {changed}, retired {retired}");
            let stamp = Stamp { actor: None, at: now };
            audit::append(&mut transaction, stamp, Deed::ContentLoaded, "content", &detail).await?;
        }
        transaction.commit().await?;
        Ok(report)
    }
}
