//! Who may do what: one table, read by every use case that touches something owned.

use uuid::Uuid;

use crate::{Actor, Role, ServiceError};

/// A deed that needs leave. Every route names the one it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// Read domains, guidelines, gates.
    ReadContent,
    /// Read how forecasts came out, over everybody.
    ReadTrackRecord,
    /// Read a file of the site or of its content.
    ReadFile,
    /// Ask how the process is.
    AskHealth,
    /// Open a page about oneself; whoever has nothing yet sees that it is empty.
    LookAtOwn,
    /// Choose language or theme, which the browser keeps.
    SetPreference,
    /// Sign up, in or out, or use a one-time link.
    Enter,
    /// Begin a practice or a gate, or set a plan; a stranger becomes a guest by it.
    BeginAsGuest,
    /// Begin a practice or a gate as who one is.
    StartAttempt,
    /// See or continue an attempt.
    UseAttempt,
    /// See one's own progress, notebook, settings, export.
    UseOwnAccount,
    /// See what learners gave, as who teaches or operates.
    Supervise,
    /// Write content: items, guidelines, gates.
    Author,
    /// Read the figures of the process.
    ReadFigures,
    /// See the operator's pages.
    Operate,
}

/// Who may do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Anybody, also without a session.
    Anybody,
    /// Anybody with a session, guests too.
    Session,
    /// Only the owner of the object.
    Owner,
    /// Only the machine itself, or who holds the operator's token; no session opens it, and to others it is not there.
    Machine,
    /// Whoever teaches or operates; to others it is not there.
    Staff,
    /// Only this role.
    Only(Role),
}

/// The table.
pub const TABLE: [(Deed, Leave); 15] = [
    (Deed::ReadContent, Leave::Anybody),
    (Deed::ReadTrackRecord, Leave::Anybody),
    (Deed::ReadFile, Leave::Anybody),
    (Deed::AskHealth, Leave::Anybody),
    (Deed::LookAtOwn, Leave::Anybody),
    (Deed::SetPreference, Leave::Anybody),
    (Deed::Enter, Leave::Anybody),
    (Deed::BeginAsGuest, Leave::Anybody),
    (Deed::StartAttempt, Leave::Session),
    (Deed::UseAttempt, Leave::Owner),
    (Deed::UseOwnAccount, Leave::Session),
    (Deed::Supervise, Leave::Staff),
    (Deed::Author, Leave::Staff),
    (Deed::ReadFigures, Leave::Machine),
    (Deed::Operate, Leave::Only(Role::Admin)),
];

/// What the table says of a deed.
pub fn leave(deed: Deed) -> Leave {
    TABLE.iter().find(|(listed, _)| *listed == deed).map_or(Leave::Only(Role::Admin), |(_, leave)| *leave)
}

/// Lets the deed pass or refuses it. A foreign object is answered as if it were not there, so that ids tell nothing.
pub fn authorise(actor: Option<&Actor>, deed: Deed, owner: Option<Uuid>) -> Result<(), ServiceError> {
    match (leave(deed), actor) {
        (Leave::Anybody, _) | (Leave::Session, Some(_)) => Ok(()),
        (Leave::Machine, _) => Err(ServiceError::NotFound),
        (_, None) => Err(ServiceError::NoSession),
        (Leave::Owner, Some(actor)) if owner == Some(actor.user) => Ok(()),
        (Leave::Only(role), Some(actor)) if actor.role == role => Ok(()),
        (Leave::Staff, Some(actor)) if actor.role != Role::Learner => Ok(()),
        (Leave::Owner | Leave::Staff | Leave::Only(_), Some(_)) => Err(ServiceError::NotFound),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn actor(role: Role) -> Actor {
        Actor { user: Uuid::from_u128(1), role, email: None, platform: None }
    }

    #[test]
    fn a_deed_stands_in_the_table_once_and_in_the_order_of_its_kind() {
        // `Operate` is the last: with as many rows as deeds, in order, none is left out or said twice.
        assert!(TABLE.is_sorted_by(|(one, _), (other, _)| one < other));
        assert_eq!(TABLE.len(), Deed::Operate as usize + 1);
    }

    #[test]
    fn a_foreign_attempt_looks_as_if_it_were_not_there_even_to_an_admin() {
        let foreign = Some(Uuid::from_u128(2));
        for role in [Role::Learner, Role::Instructor, Role::Admin] {
            let refused = authorise(Some(&actor(role)), Deed::UseAttempt, foreign);
            assert!(matches!(refused, Err(ServiceError::NotFound)));
        }
        assert!(authorise(Some(&actor(Role::Learner)), Deed::UseAttempt, Some(Uuid::from_u128(1))).is_ok());
        assert!(matches!(authorise(None, Deed::UseAttempt, foreign), Err(ServiceError::NoSession)));
    }
}
