//! Who did what that matters, written in the transaction of the deed.

use std::fmt::Display;

use assessment::Instant;
use serde::Serialize;
use uuid::Uuid;

use crate::engine::Transaction;
use crate::{Stamp, Store, StoreError};

/// A deed that matters. The database takes any word, so that a new deed needs no migration.
#[derive(Clone, Copy)]
pub(crate) enum Deed {
    AccountAdopted,
    AttemptRegraded,
    ContentLoaded,
    DraftDiscarded,
    DomainAdded,
    DomainChanged,
    FirstAdminMade,
    GatePublished,
    GateRestored,
    GateRetired,
    GuestMerged,
    ItemBegun,
    ItemPublished,
    ItemRestored,
    ItemRetired,
    ItemSubmitted,
    ItemTagged,
    ItemTakenBack,
    GuidelinePublished,
    ItemConfirmed,
    ObjectionRuled,
    PlatformKeyRotated,
    PlatformRemoved,
    PlatformSaved,
    PasswordChanged,
    PasswordReset,
    RoleChanged,
    UserCreated,
    UserDeleted,
}

impl Deed {
    fn word(self) -> &'static str {
        match self {
            Self::AccountAdopted => "account-adopted",
            Self::AttemptRegraded => "attempt-regraded",
            Self::ContentLoaded => "content-loaded",
            Self::DraftDiscarded => "draft-discarded",
            Self::DomainAdded => "domain-added",
            Self::DomainChanged => "domain-changed",
            Self::FirstAdminMade => "first-admin-made",
            Self::GatePublished => "gate-published",
            Self::GateRestored => "gate-restored",
            Self::GateRetired => "gate-retired",
            Self::GuestMerged => "guest-merged",
            Self::ItemBegun => "item-begun",
            Self::ItemPublished => "item-published",
            Self::ItemRestored => "item-restored",
            Self::ItemRetired => "item-retired",
            Self::ItemSubmitted => "item-submitted",
            Self::ItemTagged => "item-tagged",
            Self::ItemTakenBack => "item-taken-back",
            Self::GuidelinePublished => "guideline-published",
            Self::ItemConfirmed => "item-confirmed",
            Self::ObjectionRuled => "objection-ruled",
            Self::PlatformKeyRotated => "platform-key-rotated",
            Self::PlatformRemoved => "platform-removed",
            Self::PlatformSaved => "platform-saved",
            Self::PasswordChanged => "password-changed",
            Self::PasswordReset => "password-reset",
            Self::RoleChanged => "role-changed",
            Self::UserCreated => "user-created",
            Self::UserDeleted => "user-deleted",
        }
    }
}

row! {
    /// A row of the audit.
    struct AuditRow {
        at: i64,
        actor: Option<Uuid>,
        deed: String,
        subject: String,
        detail: String,
    }
}

/// One deed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AuditEntry {
    /// When.
    pub at: Instant,
    /// Who did it; none for the command line and the server itself.
    pub actor: Option<Uuid>,
    /// What, e.g. `role-changed`.
    pub deed: String,
    /// To whom or what: a person's id, or `content`.
    pub subject: String,
    /// More about it, never anything personal.
    pub detail: String,
}

const INSERT: &str = "INSERT INTO audit (at, actor, deed, subject, detail) VALUES ($1, $2, $3, $4, $5)";
const LIST: &str = "SELECT at, actor, deed, subject, detail FROM audit ORDER BY id DESC LIMIT $1";
const ABOUT: &str = "SELECT at, actor, deed, subject, detail FROM audit WHERE subject = $1 ORDER BY id";

impl Store {
    /// The newest deeds, newest first.
    pub async fn list_audit(&self, limit: u32) -> Result<Vec<AuditEntry>, StoreError> {
        let rows: Vec<AuditRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(LIST).bind(i64::from(limit)).fetch_all(c).await)?;
        Ok(rows.into_iter().map(AuditEntry::from).collect())
    }
}

impl Store {
    /// What was done to an item, oldest first.
    pub async fn list_item_history(&self, item: &assessment::ItemId) -> Result<Vec<AuditEntry>, StoreError> {
        let rows: Vec<AuditRow> = run!(self.pool.reader(), c =>
            sqlx::query_as(ABOUT).bind(item.as_str()).fetch_all(c).await)?;
        Ok(rows.into_iter().map(AuditEntry::from).collect())
    }
}

/// Writes down a deed inside its transaction.
pub(crate) async fn append(
    transaction: &mut Transaction,
    stamp: Stamp,
    deed: Deed,
    subject: impl Display,
    detail: &str,
) -> Result<(), StoreError> {
    let subject = subject.to_string();
    Ok(run!(transaction.connection(), c => sqlx::query(INSERT)
        .bind(stamp.at.0)
        .bind(stamp.actor)
        .bind(deed.word())
        .bind(&subject)
        .bind(detail)
        .execute(c)
        .await
        .map(drop))?)
}

/// What was done to a person, oldest first.
pub(crate) async fn about(transaction: &mut Transaction, id: Uuid) -> Result<Vec<AuditEntry>, StoreError> {
    let rows: Vec<AuditRow> = run!(transaction.connection(), c =>
        sqlx::query_as(ABOUT).bind(id.to_string()).fetch_all(c).await)?;
    Ok(rows.into_iter().map(AuditEntry::from).collect())
}

impl From<AuditRow> for AuditEntry {
    fn from(row: AuditRow) -> Self {
        let AuditRow { at, actor, deed, subject, detail } = row;
        Self { at: Instant(at), actor, deed, subject, detail }
    }
}
