//! E-mail addresses.

use std::fmt;

use crate::ServiceError;

/// An address in lower case. Whether mail arrives is only known by sending it, so the form is checked lightly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmailAddress(String);

impl EmailAddress {
    /// Reads an address.
    ///
    /// # Errors
    /// `EmailForm` unless it has one `@` between non-empty sides, a dot in the domain, no spaces or control
    /// characters, and at most 254 bytes (RFC 5321 §4.5.3.1.3).
    pub fn parse(text: &str) -> Result<Self, ServiceError> {
        let text = text.trim().to_lowercase();
        let well_formed = text.len() <= 254
            && !text.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;:\"()[]\\".contains(c))
            && text.split_once('@').is_some_and(|(local, host)| {
                !local.is_empty()
                    && local.len() <= 64
                    && !host.contains('@')
                    && host.split('.').count() >= 2
                    && host.split('.').all(|label| !label.is_empty())
            });
        if well_formed { Ok(Self(text)) } else { Err(ServiceError::EmailForm) }
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_addresses_and_refuses_the_rest() {
        assert_eq!(EmailAddress::parse(" Na.Ri@Example.KR ").unwrap().as_str(), "na.ri@example.kr");
        for wrong in ["", "a", "a@b", "@b.kr", "a@@b.kr", "a b@c.kr", "a@b..kr", "a@b.kr\nBcc: x@y.kr"] {
            assert!(EmailAddress::parse(wrong).is_err(), "{wrong}");
        }
    }
}
