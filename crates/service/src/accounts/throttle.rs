//! Slowing down guessers without locking others out.

use sha2::{Digest, Sha256};

use crate::{Service, ServiceError};

/// What is slowed down, with its window in seconds and the hits allowed in it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Throttle {
    /// Sign-in tries from one network address.
    SignInAddress,
    /// Sign-in tries at one account from one network address: keyed by both, so that nobody can lock an account's
    /// owner out from elsewhere.
    SignInAccount,
    /// Tries at the password that a deletion asks for, by one person.
    Deletion,
    /// Sign-ups and guest starts from one network address.
    SignUpAddress,
    /// Reset links asked for one account.
    Reset,
}

impl Throttle {
    const fn rule(self) -> (&'static str, u32, u32) {
        match self {
            Self::SignInAddress => ("sign-in", 900, 50),
            Self::SignInAccount => ("sign-in-account", 900, 10),
            Self::Deletion => ("deletion", 900, 10),
            Self::SignUpAddress => ("sign-up", 3_600, 60),
            Self::Reset => ("reset", 3_600, 5),
        }
    }
}

impl Service {
    /// Counts a hit and refuses it over the limit.
    pub(super) async fn throttle(&self, throttle: Throttle, key: &str) -> Result<(), ServiceError> {
        let (name, seconds, most) = throttle.rule();
        let hits = self.store.hit(&hashed(name, key), i64::from(seconds) * 1_000, self.now()).await?;
        if hits > most {
            return Err(ServiceError::Throttled { retry_after_seconds: seconds });
        }
        Ok(())
    }

    /// Forgets the hits, after a try that was right.
    pub(super) async fn forget_hits(&self, throttle: Throttle, key: &str) -> Result<(), ServiceError> {
        self.store.delete_hits(&hashed(throttle.rule().0, key)).await?;
        Ok(())
    }
}

/// Keys are hashed: no address is kept in the clear.
fn hashed(name: &str, key: &str) -> String {
    let digest = Sha256::digest(format!("{name}:{key}").as_bytes());
    format!("{digest:x}")
}
