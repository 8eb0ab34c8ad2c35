//! Saving a manuscript: a new revision over the one it began from.

use super::{Document, Revision, standing};
use crate::{Stamp, Store, StoreError};

/// Revisions kept of a manuscript; the oldest go.
const KEPT: i64 = 200;

/// What became of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It stands, under this number.
    As(u32),
    /// Somebody has saved since: theirs stands, and nothing was changed.
    Overtaken(Box<Revision>),
    /// The manuscript it began from is gone: it has been published.
    Gone,
}

const BEGIN: &str = "INSERT INTO manuscripts (kind, id, domain, revision, last) VALUES ($1, $2, $3, 1, 1)
    ON CONFLICT (kind, id) DO NOTHING";
const NEXT: &str = "UPDATE manuscripts SET last = last + 1, revision = last + 1
    WHERE kind = $1 AND id = $2 AND revision = $3 RETURNING revision";
const UNDONE: &str = "DELETE FROM manuscript_revisions WHERE kind = $1 AND id = $2 AND revision > $3";
const OLD: &str = "DELETE FROM manuscript_revisions WHERE kind = $1 AND id = $2 AND revision <= $3";
const INSERT: &str = "INSERT INTO manuscript_revisions (kind, id, revision, at, author, body)
    VALUES ($1, $2, $3, $4, $5, $6)";

impl Store {
    /// Saves a manuscript that began from revision `base`; none where there was none. What was undone before is
    /// given up by it. [`StoreError::Conflict`] if the domain is not there.
    pub async fn save_manuscript(
        &self,
        document: &Document,
        base: Option<u32>,
        body: &str,
        stamp: Stamp,
    ) -> Result<Saved, StoreError> {
        let (kind, id, domain) = (document.kind(), document.id(), document.domain());
        let mut transaction = self.pool.begin().await?;
        let number: Option<i64> = match base {
            None => {
                let begun = run!(transaction.connection(), c => sqlx::query(BEGIN)
                    .bind(kind)
                    .bind(id)
                    .bind(domain.as_str())
                    .execute(c)
                    .await
                    .map(|done| done.rows_affected()))?;
                (begun > 0).then_some(1)
            }
            Some(base) => run!(transaction.connection(), c => sqlx::query_scalar(NEXT)
                .bind(kind)
                .bind(id)
                .bind(i64::from(base))
                .fetch_optional(c)
                .await)?,
        };
        let Some(number) = number else {
            let standing = standing(&mut transaction, document).await?;
            return Ok(standing.map_or(Saved::Gone, |standing| Saved::Overtaken(Box::new(standing))));
        };
        let base = base.map_or(0, i64::from);
        for (sql, bound) in [(UNDONE, base), (OLD, number - KEPT)] {
            run!(transaction.connection(), c =>
                sqlx::query(sql).bind(kind).bind(id).bind(bound).execute(c).await.map(drop))?;
        }
        run!(transaction.connection(), c => sqlx::query(INSERT)
            .bind(kind)
            .bind(id)
            .bind(number)
            .bind(stamp.at.0)
            .bind(stamp.actor)
            .bind(body)
            .execute(c)
            .await
            .map(drop))?;
        transaction.commit().await?;
        Ok(Saved::As(u32::try_from(number).unwrap_or(u32::MAX)))
    }
}
