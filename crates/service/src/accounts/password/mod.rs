//! Passwords: length rules, what guessers try first, argon2id.

mod common;
mod hash;

pub(crate) use hash::Hasher;

use crate::ServiceError;

/// Why a password is not accepted. Length is what counts (OWASP ASVS 4.0.3 §2.1: no composition rules, common ones
/// refused, at least 64 characters allowed).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasswordProblem {
    /// Fewer characters than this.
    TooShort(usize),
    /// More characters than this.
    TooLong(usize),
    /// Among the first that are guessed.
    Common,
}

/// NIST SP 800-63B asks for 8 and ASVS for 12; most people here come on a phone and type Hangul, of which a character
/// holds more than a Latin letter.
const SHORTEST: usize = 10;
const LONGEST: usize = 200;

/// Checks a new password.
pub(super) fn check(password: &str, email: &str) -> Result<(), ServiceError> {
    let length = password.chars().count();
    let problem = if length < SHORTEST {
        PasswordProblem::TooShort(SHORTEST)
    } else if length > LONGEST {
        PasswordProblem::TooLong(LONGEST)
    } else if common::is_common(password, email) {
        PasswordProblem::Common
    } else {
        return Ok(());
    };
    Err(ServiceError::PasswordWeak(problem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn length_is_counted_in_characters() {
        assert!(check("봄날의 고양이 낮잠", "na@b.kr").is_ok());
        assert!(check("짧은암호", "na@b.kr").is_err());
        assert!(check(&"가나다라마바사아자차타카파하".repeat(15), "na@b.kr").is_err());
    }
}
