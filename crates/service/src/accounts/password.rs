//! Passwords: length rules, a list of common ones, argon2id.

use argon2::password_hash::{PasswordHash as Phc, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};
use store::PasswordHash;

use crate::{Randomness, ServiceError};

/// Why a password is not accepted. Length is what counts (OWASP ASVS 5.0 §6.2: at least 8, at least 64 allowed, no
/// composition rules, common ones refused).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordProblem {
    /// Fewer characters than this.
    TooShort(usize),
    /// More characters than this.
    TooLong(usize),
    /// On the list of common passwords, or the e-mail address itself.
    Common,
}

const SHORTEST: usize = 10;
const LONGEST: usize = 200;

/// Passwords of ten and more characters that guessers try first: repeats, keyboard rows, counts, and common words of
/// Korean and English sign-ups with the usual endings.
const COMMON: [&str; 38] = [
    "0123456789",
    "1234567890",
    "12345678910",
    "123456789a",
    "1234567891",
    "0987654321",
    "1111111111",
    "0000000000",
    "1q2w3e4r5t",
    "1q2w3e4r5t6y",
    "q1w2e3r4t5",
    "qwertyuiop",
    "qwerty12345",
    "qwerty123456",
    "asdfghjkl;",
    "asdfghjkl123",
    "zxcvbnm123",
    "password12",
    "password123",
    "password1234",
    "passw0rd123",
    "iloveyou12",
    "iloveyou123",
    "welcome123",
    "welcome1234",
    "administrator",
    "letmein123",
    "abcd123456",
    "abcdefghij",
    "a123456789",
    "aa12345678",
    "qwer123456",
    "qwer1234!!",
    "dkssudgktpdy",
    "tkfkdgody1",
    "munteok123",
    "munteok1234",
    "비밀번호1234567890",
];

/// OWASP password storage cheat sheet: argon2id with 19 MiB, 2 passes, 1 lane.
fn hasher() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// Checks a new password.
pub(super) fn check(password: &str, email: &str) -> Result<(), ServiceError> {
    let length = password.chars().count();
    let problem = if length < SHORTEST {
        PasswordProblem::TooShort(SHORTEST)
    } else if length > LONGEST {
        PasswordProblem::TooLong(LONGEST)
    } else if is_common(password, email) {
        PasswordProblem::Common
    } else {
        return Ok(());
    };
    Err(ServiceError::PasswordWeak(problem))
}

fn is_common(password: &str, email: &str) -> bool {
    let lower = password.to_lowercase();
    let mut characters = lower.chars();
    let first = characters.next();
    let repeated = characters.all(|c| Some(c) == first);
    let local = email.split('@').next().unwrap_or_default();
    repeated || COMMON.contains(&lower.as_str()) || lower == email || lower == local
}

/// Hashes on a thread for blocking work: it takes tens of milliseconds by design.
pub(super) async fn hash(randomness: &dyn Randomness, password: &str) -> Result<PasswordHash, ServiceError> {
    let mut salt = [0_u8; 16];
    randomness.fill(&mut salt);
    let password = password.to_owned();
    let hashed = tokio::task::spawn_blocking(move || {
        let salt = SaltString::encode_b64(&salt)?;
        hasher().hash_password(password.as_bytes(), &salt).map(|hash| hash.to_string())
    })
    .await;
    match hashed {
        Ok(Ok(hash)) => Ok(PasswordHash(hash)),
        Ok(Err(error)) => Err(ServiceError::Inconsistent(format!("password hash: {error}"))),
        Err(error) => Err(ServiceError::Inconsistent(format!("password hash: {error}"))),
    }
}

/// A hash of nobody's password, so that an unknown address costs as much time as a wrong password.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bXVudGVvay1ub2JvZHk$Yk3z3N3FJm0cQXr8o4g3bW3nYw7pXqg2J4mZ0m5Xk1U";

/// Whether the password is the stored one.
pub(super) async fn verify(password: &str, stored: Option<&PasswordHash>) -> bool {
    let stored = stored.map_or(NOBODY, |hash| hash.0.as_str()).to_owned();
    let password = password.to_owned();
    tokio::task::spawn_blocking(move || {
        Phc::new(&stored).is_ok_and(|hash| hasher().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await
    .unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_enough_and_uncommon_passes() {
        assert!(check("봄날의 고양이 낮잠", "na@b.kr").is_ok());
        assert!(check("짧은암호", "na@b.kr").is_err());
        assert!(check("aaaaaaaaaaaaaa", "na@b.kr").is_err());
        assert!(check("Password1234", "na@b.kr").is_err());
        assert!(check("nari.kim@example.kr", "nari.kim@example.kr").is_err());
        assert!(check(&"가".repeat(201), "na@b.kr").is_err());
    }

    #[test]
    fn the_hash_of_nobody_is_well_formed() {
        assert!(Phc::new(NOBODY).is_ok());
    }
}
