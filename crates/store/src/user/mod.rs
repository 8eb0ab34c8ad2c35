//! People: guests, accounts, what they may do.

mod adopt;
mod create;
mod delete;
mod export;
mod find;
mod list;
mod merge;
mod password;
mod role;
mod update;

use std::fmt;

use assessment::Instant;
use serde::Serialize;
use uuid::Uuid;

pub use adopt::AccountAdoption;
pub(crate) use create::insert;
pub use export::{AttemptExport, Session, UserExport};
pub(crate) use password::set as set_password_hash;
pub use role::{Role, RoleError};

use crate::StoreError;
use crate::row::Cell;

/// A person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct User {
    /// The id.
    pub id: Uuid,
    /// The address of the account, lower case and NFC; none for a guest.
    pub email: Option<String>,
    /// What the person may do.
    pub role: Role,
    /// The language chosen, if one was.
    pub locale: Option<String>,
    /// When the person first came.
    pub created_at: Instant,
}

impl User {
    /// Whether the person has no account.
    pub fn is_guest(&self) -> bool {
        self.email.is_none()
    }
}

/// A password, hashed by the caller (PHC string). Its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(pub String);

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// A new guest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGuest {
    /// The id.
    pub id: Uuid,
    /// The language chosen, if one was.
    pub locale: Option<String>,
    /// Now.
    pub created_at: Instant,
}

/// A new account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewUser {
    /// The id.
    pub id: Uuid,
    /// The address, lower case and NFC.
    pub email: String,
    /// The password; none for an account that gets one by a link.
    pub password_hash: Option<PasswordHash>,
    /// What the person may do.
    pub role: Role,
    /// The language chosen, if one was.
    pub locale: Option<String>,
    /// Now.
    pub created_at: Instant,
}

/// Who does a deed, and when; it goes into the audit with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The person who does it; none for the command line and the server itself.
    pub actor: Option<Uuid>,
    /// Now.
    pub at: Instant,
}

row! {
    pub(crate) struct UserRow {
        id: Uuid,
        email: Option<String>,
        role: String,
        locale: Option<String>,
        created_at: i64,
    }
}

impl TryFrom<UserRow> for User {
    type Error = StoreError;

    fn try_from(row: UserRow) -> Result<Self, StoreError> {
        let role = Cell { table: "users", column: "role", id: &row.id }.parse(&row.role)?;
        Ok(Self {
            id: row.id,
            email: row.email,
            role,
            locale: row.locale,
            created_at: Instant(row.created_at),
        })
    }
}
