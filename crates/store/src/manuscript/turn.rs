//! Undoing and redoing: another revision stands.

use super::Document;
use crate::{Store, StoreError};

/// Which way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the revision before.
    Back,
    /// To the one that was undone last.
    Forth,
}

const BACK: &str = "UPDATE manuscripts SET revision = (SELECT MAX(r.revision) FROM manuscript_revisions r
        WHERE r.kind = $1 AND r.id = $2 AND r.revision < $3)
    WHERE kind = $1 AND id = $2 AND revision = $3 AND EXISTS (SELECT 1 FROM manuscript_revisions r
        WHERE r.kind = $1 AND r.id = $2 AND r.revision < $3)";
const FORTH: &str = "UPDATE manuscripts SET revision = (SELECT MIN(r.revision) FROM manuscript_revisions r
        WHERE r.kind = $1 AND r.id = $2 AND r.revision > $3)
    WHERE kind = $1 AND id = $2 AND revision = $3 AND EXISTS (SELECT 1 FROM manuscript_revisions r
        WHERE r.kind = $1 AND r.id = $2 AND r.revision > $3)";

impl Store {
    /// Lets the revision before or after `base` stand; false where there is none, or `base` no longer stands.
    pub async fn turn_manuscript(
        &self,
        document: &Document,
        base: u32,
        turn: Turn,
    ) -> Result<bool, StoreError> {
        let sql = match turn {
            Turn::Back => BACK,
            Turn::Forth => FORTH,
        };
        let changed = run!(self.pool.writer(), c => sqlx::query(sql)
            .bind(document.kind())
            .bind(document.id())
            .bind(i64::from(base))
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(changed > 0)
    }
}
