//! Guidelines and gates in the making, each with its revisions.

mod find;
mod save;
mod turn;

use assessment::{DomainId, GateId, Instant};
use uuid::Uuid;

use crate::StoreError;
use crate::engine::Transaction;
use crate::row::Cell;

pub use save::Saved;
pub use turn::Turn;

/// Which document a manuscript is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Document {
    /// The guideline of a domain.
    Guideline(DomainId),
    /// A gate.
    Gate(GateId),
}

impl Document {
    fn kind(&self) -> &'static str {
        match self {
            Self::Guideline(_) => "guideline",
            Self::Gate(_) => "gate",
        }
    }

    fn id(&self) -> &str {
        match self {
            Self::Guideline(domain) => domain.as_str(),
            Self::Gate(gate) => gate.as_str(),
        }
    }

    fn domain(&self) -> DomainId {
        match self {
            Self::Guideline(domain) => domain.clone(),
            Self::Gate(gate) => gate.domain(),
        }
    }
}

/// The revision of a manuscript that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Its number; no other revision of the document ever has it.
    pub number: u32,
    /// When it was saved.
    pub at: Instant,
    /// Who saved it, if they are still there.
    pub author: Option<Uuid>,
    /// Their e-mail address.
    pub email: Option<String>,
    /// The manuscript, as whoever saved it wrote it down.
    pub body: String,
    /// Whether there is an earlier one to go back to.
    pub has_earlier: bool,
    /// Whether there is a later one that was undone.
    pub has_later: bool,
}

row! {
    struct RevisionRow {
        revision: i64,
        at: i64,
        author: Option<Uuid>,
        email: Option<String>,
        body: String,
        has_earlier: bool,
        has_later: bool,
    }
}

impl TryFrom<RevisionRow> for Revision {
    type Error = StoreError;

    fn try_from(row: RevisionRow) -> Result<Self, StoreError> {
        let cell = Cell { table: "manuscript_revisions", column: "revision", id: &row.revision };
        Ok(Self {
            number: cell.number(row.revision)?,
            at: Instant(row.at),
            author: row.author,
            email: row.email,
            body: row.body,
            has_earlier: row.has_earlier,
            has_later: row.has_later,
        })
    }
}

const FIND: &str = "SELECT r.revision, r.at, r.author, u.email, r.body,
        EXISTS (SELECT 1 FROM manuscript_revisions e
            WHERE e.kind = r.kind AND e.id = r.id AND e.revision < r.revision) AS has_earlier,
        EXISTS (SELECT 1 FROM manuscript_revisions l
            WHERE l.kind = r.kind AND l.id = r.id AND l.revision > r.revision) AS has_later
    FROM manuscripts m
    JOIN manuscript_revisions r ON r.kind = m.kind AND r.id = m.id AND r.revision = m.revision
    LEFT JOIN users u ON u.id = r.author
    WHERE m.kind = $1 AND m.id = $2";
const DELETE: &str = "DELETE FROM manuscripts WHERE kind = $1 AND id = $2";

/// Reads the revision that stands inside a transaction.
async fn standing(
    transaction: &mut Transaction,
    document: &Document,
) -> Result<Option<Revision>, StoreError> {
    let row: Option<RevisionRow> = run!(transaction.connection(), c => sqlx::query_as(FIND)
        .bind(document.kind())
        .bind(document.id())
        .fetch_optional(c)
        .await)?;
    row.map(Revision::try_from).transpose()
}

/// Takes the manuscript away that has just been published, in the transaction that publishes it. A conflict if another
/// revision stands than the one that was read.
pub(crate) async fn finish(
    transaction: &mut Transaction,
    document: &Document,
    revision: u32,
) -> Result<(), StoreError> {
    let standing = standing(transaction, document).await?;
    if standing.is_none_or(|standing| standing.number != revision) {
        return Err(StoreError::Conflict);
    }
    Ok(run!(transaction.connection(), c => sqlx::query(DELETE)
        .bind(document.kind())
        .bind(document.id())
        .execute(c)
        .await
        .map(drop))?)
}
