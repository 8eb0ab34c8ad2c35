//! Guidelines.

use assessment::guideline::Guideline;

use crate::audit::{self, Deed};
use crate::content::load::digest;
use crate::manuscript::{self, Document};
use crate::row::{Cell, json};
use crate::{Stamp, Store, StoreError};

const STORED: &str = "SELECT body FROM guidelines WHERE domain = $1";
const PUT: &str = "INSERT INTO guidelines (domain, digest, body, origin) VALUES ($1, $2, $3, 'studio')
    ON CONFLICT (domain) DO UPDATE SET digest = excluded.digest, body = excluded.body, origin = 'studio'";

impl Store {
    /// Publishes the next version of a guideline, made from `revision` of its manuscript, which is done with by it.
    ///
    /// No item is written: whether one still holds is read off its rules' wordings
    /// ([`Guideline::is_current`]), so items whose rules nobody touched follow within the same transaction.
    /// [`StoreError::Conflict`] if another version has been published or another revision saved meanwhile.
    pub async fn publish_guideline(
        &self,
        guideline: &Guideline,
        revision: u32,
        stamp: Stamp,
    ) -> Result<(), StoreError> {
        let domain = &guideline.domain;
        let body = json(guideline)?;
        let digest = digest(&[&body]);
        let mut transaction = self.pool.begin().await?;
        transaction.lock_content().await?;
        let stored: Option<String> = run!(transaction.connection(), c =>
            sqlx::query_scalar(STORED).bind(domain.as_str()).fetch_optional(c).await)?;
        let stored: Option<Guideline> = stored
            .map(|body| Cell { table: "guidelines", column: "body", id: domain }.json(&body))
            .transpose()?;
        if stored.map_or(0, |stored| stored.newest()).saturating_add(1) != guideline.newest() {
            return Err(StoreError::Conflict);
        }
        manuscript::finish(&mut transaction, &Document::Guideline(domain.clone()), revision).await?;
        run!(transaction.connection(), c => sqlx::query(PUT)
            .bind(domain.as_str())
            .bind(digest)
            .bind(&body)
            .execute(c)
            .await
            .map(drop))?;
        let detail = format!("version {}", guideline.newest());
        audit::append(&mut transaction, stamp, Deed::GuidelinePublished, domain, &detail).await?;
        transaction.commit().await
    }
}
