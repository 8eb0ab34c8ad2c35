//! Notices: what a person is told.

mod append;
mod create;
mod list;
mod mark;

use assessment::Instant;
use serde::Serialize;
use uuid::Uuid;

pub(crate) use append::append;
pub(crate) use list::notices_of;

use crate::StoreError;
use crate::row::Cell;

/// A new notice. Written in the transaction of what it tells of, so that neither is there without the other.
#[derive(Clone, Debug, PartialEq)]
pub struct NewNotice {
    /// The id.
    pub id: Uuid,
    /// Who is told.
    pub user_id: Uuid,
    /// Now.
    pub at: Instant,
    /// What happened, a word such as `assigned`.
    pub kind: String,
    /// What its words need.
    pub detail: serde_json::Value,
    /// The page where it can be looked at, e.g. `/gates/legal/legal-80`.
    pub path: String,
}

/// A notice that was kept.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct KeptNotice {
    /// The id.
    pub id: Uuid,
    /// When it was made.
    pub at: Instant,
    /// When its reader marked it as read, if so.
    pub read_at: Option<Instant>,
    /// What happened.
    pub kind: String,
    /// What its words need.
    pub detail: serde_json::Value,
    /// The page where it can be looked at.
    pub path: String,
}

row! {
    struct NoticeRow {
        id: Uuid,
        at: i64,
        read_at: Option<i64>,
        kind: String,
        path: String,
        detail: String,
    }
}

impl TryFrom<NoticeRow> for KeptNotice {
    type Error = StoreError;

    fn try_from(row: NoticeRow) -> Result<Self, StoreError> {
        let detail = Cell { table: "notices", column: "detail", id: &row.id }.json(&row.detail)?;
        Ok(Self {
            id: row.id,
            at: Instant(row.at),
            read_at: row.read_at.map(Instant),
            kind: row.kind,
            detail,
            path: row.path,
        })
    }
}
