//! Who asks.

use uuid::Uuid;

pub use store::Role;

/// A person behind a valid session; a guest is one without an e-mail address whom no platform vouches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Whose.
    pub user: Uuid,
    /// What they may do.
    pub role: Role,
    /// Their address; none for a guest.
    pub email: Option<String>,
    /// The origin of the learning platform that their session was launched from, if it was.
    pub platform: Option<String>,
}

impl Actor {
    /// Whether there is no account yet. Who comes from a learning platform has one there: it is never made another's.
    pub fn is_guest(&self) -> bool {
        self.email.is_none() && self.platform.is_none()
    }
}
