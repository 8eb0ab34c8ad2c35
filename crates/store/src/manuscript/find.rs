//! Reading manuscripts.

use assessment::Instant;

use super::{Document, FIND, Revision, RevisionRow};
use crate::row::Cell;
use crate::{Store, StoreError};

row! {
    struct HeadRow {
        kind: String,
        id: String,
        at: i64,
    }
}

const LIST: &str = "SELECT m.kind, m.id, r.at
    FROM manuscripts m
    JOIN manuscript_revisions r ON r.kind = m.kind AND r.id = m.id AND r.revision = m.revision
    ORDER BY m.kind, m.id";

impl Store {
    /// The revision of a document's manuscript that stands; none where it has no manuscript.
    pub async fn find_manuscript(&self, document: &Document) -> Result<Option<Revision>, StoreError> {
        let row: Option<RevisionRow> = run!(self.pool.reader(), c => sqlx::query_as(FIND)
            .bind(document.kind())
            .bind(document.id())
            .fetch_optional(c)
            .await)?;
        row.map(Revision::try_from).transpose()
    }

    /// The documents that have a manuscript, and when each was saved last.
    pub async fn list_manuscripts(&self) -> Result<Vec<(Document, Instant)>, StoreError> {
        let rows: Vec<HeadRow> = run!(self.pool.reader(), c => sqlx::query_as(LIST).fetch_all(c).await)?;
        let read = |row: &HeadRow| {
            let cell = |column| Cell { table: "manuscripts", column, id: &row.id };
            let document = match row.kind.as_str() {
                "guideline" => Document::Guideline(cell("id").parse(&row.id)?),
                "gate" => Document::Gate(cell("id").parse(&row.id)?),
                _ => return Err(cell("kind").corrupt("no kind of document")),
            };
            Ok((document, Instant(row.at)))
        };
        rows.iter().map(read).collect()
    }
}
