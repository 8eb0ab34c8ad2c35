//! Argon2id, a few at a time.

use std::sync::Arc;
use std::thread::available_parallelism;

use argon2::password_hash::{PasswordHash as Phc, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use store::PasswordHash;
use tokio::sync::Semaphore;

use crate::{Randomness, ServiceError};

/// OWASP password storage cheat sheet: argon2id with 19 MiB, 2 passes, 1 lane.
fn argon2() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// A hash of nobody's password, so that an unknown address costs as much time as a wrong password.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bXVudGVvay1ub2JvZHk$Yk3z3N3FJm0cQXr8o4g3bW3nYw7pXqg2J4mZ0m5Xk1U";

/// Hashes on threads for blocking work: it takes tens of milliseconds by design. No more at once than there are cores;
/// a flood of sign-ins would otherwise take 19 MiB each and every core.
#[derive(Clone)]
pub(crate) struct Hasher(Arc<Semaphore>);

impl Default for Hasher {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(available_parallelism().map_or(2, usize::from))))
    }
}

impl Hasher {
    /// Hashes a new password.
    pub(in crate::accounts) async fn hash(
        &self,
        randomness: &dyn Randomness,
        password: &str,
    ) -> Result<PasswordHash, ServiceError> {
        let mut salt = [0_u8; 16];
        randomness.fill(&mut salt);
        let password = password.to_owned();
        let hashed = self.beside(move || {
            let salt = SaltString::encode_b64(&salt)?;
            argon2().hash_password(password.as_bytes(), &salt).map(|hash| hash.to_string())
        });
        match hashed.await {
            Some(Ok(hash)) => Ok(PasswordHash(hash)),
            Some(Err(error)) => Err(ServiceError::Inconsistent(format!("password hash: {error}"))),
            None => Err(ServiceError::Inconsistent("password hash: the thread ended".to_owned())),
        }
    }

    /// Whether the password is the stored one; compared in constant time. Without a stored one it takes as long.
    pub(in crate::accounts) async fn verify(&self, password: &str, stored: Option<&PasswordHash>) -> bool {
        let stored = stored.map_or(NOBODY, |hash| hash.0.as_str()).to_owned();
        let password = password.to_owned();
        let verified = self.beside(move || {
            Phc::new(&stored).is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok())
        });
        verified.await.unwrap_or(false)
    }

    async fn beside<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        // Never closed.
        let _turn = self.0.acquire().await.ok()?;
        tokio::task::spawn_blocking(work).await.ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same work for nobody as for somebody: parameters, salt and output of the same size.
    #[test]
    fn the_hash_of_nobody_costs_what_every_other_does() {
        let salt = SaltString::encode_b64(&[7; 16]).unwrap();
        let somebody = argon2().hash_password("봄날의 고양이 낮잠".as_bytes(), &salt).unwrap();
        let nobody = Phc::new(NOBODY).unwrap();
        assert_eq!(Params::try_from(&nobody).unwrap(), Params::try_from(&somebody).unwrap());
        assert_eq!(nobody.algorithm, somebody.algorithm);
        assert_eq!(nobody.version, somebody.version);
        assert_eq!(nobody.hash.unwrap().len(), somebody.hash.unwrap().len());
        assert!(argon2().verify_password(b"", &nobody).is_err());
    }
}
