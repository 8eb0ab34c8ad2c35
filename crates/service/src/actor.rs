//! Who asks.

use uuid::Uuid;

pub use store::Role;

/// A person behind a valid session; a guest is one without an e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Whose.
    pub user: Uuid,
    /// What they may do.
    pub role: Role,
    /// Their address; none for a guest.
    pub email: Option<String>,
}

impl Actor {
    /// Whether there is no account yet.
    pub fn is_guest(&self) -> bool {
        self.email.is_none()
    }
}
