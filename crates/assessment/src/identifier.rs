//! Identifiers that can only be made by parsing, so that inside the house they cannot be wrong.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Why a text is not an identifier.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{given}` is not {expected}")]
pub struct IdentifierError {
    /// What was given, cut to 80 characters.
    pub given: String,
    /// The form that was expected, in words.
    pub expected: &'static str,
}

fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn is_rule(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 16
        && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-' || b == b'.')
        && text.bytes().any(|b| b.is_ascii_digit())
}

fn in_domain(text: &str, local: fn(&str) -> bool) -> bool {
    text.split_once('/').is_some_and(|(domain, rest)| is_slug(domain) && local(rest))
}

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident, $expected:literal, $check:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
        #[serde(try_from = "String", into = "String")]
        #[schema(value_type = String)]
        pub struct $name(String);

        impl $name {
            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = IdentifierError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let check: fn(&str) -> bool = $check;
                if check(text) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(IdentifierError { given: text.chars().take(80).collect(), expected: $expected })
                }
            }
        }

        impl TryFrom<String> for $name {
            type Error = IdentifierError;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

identifier! {
    /// A domain, e.g. `legal`.
    DomainId, "a domain id such as `legal`", is_slug
}
identifier! {
    /// An item, e.g. `legal/proviso-1`.
    ItemId, "an item id such as `legal/proviso-1`", |text| in_domain(text, is_slug)
}
identifier! {
    /// A numbered rule of a guideline, e.g. `legal/L-R4`.
    RuleId, "a rule id such as `legal/L-R4`", |text| in_domain(text, is_rule)
}
identifier! {
    /// A gate, e.g. `legal/legal-80`.
    GateId, "a gate id such as `legal/legal-80`", |text| in_domain(text, is_slug)
}

macro_rules! within_domain {
    ($name:ident) => {
        impl $name {
            /// The domain part, before the slash.
            pub fn domain(&self) -> DomainId {
                DomainId(self.0.split('/').next().unwrap_or_default().to_owned())
            }

            /// The part after the slash, e.g. `L-R4`.
            pub fn local(&self) -> &str {
                self.0.split_once('/').map_or(self.0.as_str(), |(_, local)| local)
            }

            /// The identifier of `local` inside `domain`.
            pub fn within(domain: &DomainId, local: &str) -> Result<Self, IdentifierError> {
                format!("{domain}/{local}").parse()
            }
        }
    };
}

within_domain!(ItemId);
within_domain!(RuleId);
within_domain!(GateId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parses_what_the_format_says_and_nothing_else() {
        assert_eq!("legal/L-R4".parse::<RuleId>().unwrap().local(), "L-R4");
        assert_eq!("legal/proviso-1".parse::<ItemId>().unwrap().domain().as_str(), "legal");
        for wrong in ["", "legal", "legal/", "/x", "legal/A B", "Legal/x", "legal/a/b", "legal/../x"] {
            assert!(wrong.parse::<ItemId>().is_err(), "{wrong}");
        }
        assert!("legal/R".parse::<RuleId>().is_err(), "a rule has a number");
    }
}
