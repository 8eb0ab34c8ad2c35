//! Attempts that are being saved to, kept in memory between two saves.
//!
//! It spares reading and folding all steps anew for each save. Nothing depends on it: another process may have gone on
//! meanwhile, and then the number of the next step is taken, the store refuses it, and the attempt is read again.

use std::num::NonZeroUsize;
use std::sync::{Mutex, PoisonError};

use assessment::attempt::Status;
use lru::LruCache;
use uuid::Uuid;

use super::OpenAttempt;

/// Attempts kept; one of 20 items weighs some kilobytes.
const LIMIT: NonZeroUsize = NonZeroUsize::new(4_096).expect("more than none");

/// The attempts saved to last.
pub(crate) struct RunningAttempts(Mutex<LruCache<Uuid, OpenAttempt>>);

impl Default for RunningAttempts {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(LIMIT)))
    }
}

impl RunningAttempts {
    fn kept(&self) -> std::sync::MutexGuard<'_, LruCache<Uuid, OpenAttempt>> {
        // Poison only means that another thread panicked: what is kept is whole, and never trusted to be new.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes an attempt out, if it is kept and this person's: a guest's becomes an account's at login.
    pub(super) fn check_out(&self, id: Uuid, owner: Uuid) -> Option<OpenAttempt> {
        self.kept().pop(&id).filter(|open| open.owner == owner)
    }

    /// Keeps an attempt as it stands after a step; one that is closed gets no more of them.
    pub(super) fn check_in(&self, open: &OpenAttempt) {
        if open.attempt.status == Status::Open {
            self.kept().put(open.id, open.clone());
        }
    }
}
