//! Why a package is refused.

use serde::Serialize;

use crate::foreign::Fault;

/// Why a package is refused, and at which of its entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{}{problem}", if entry.is_empty() { String::new() } else { format!("`{entry}`: ") })]
pub struct PackageFault {
    /// The entry's name, cut; empty when the whole package is meant.
    pub entry: String,
    /// What is wrong.
    pub problem: PackageProblem,
}

impl PackageFault {
    /// A fault at an entry.
    pub fn new(entry: &str, problem: PackageProblem) -> Self {
        Self { entry: entry.chars().take(200).collect(), problem }
    }
}

/// What is wrong with a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case", tag = "problem", content = "detail")]
pub enum PackageProblem {
    /// Not a zip, or one that is damaged.
    #[error("the zip cannot be read: {0}")]
    Broken(String),
    /// More bytes than are taken, packed or unpacked.
    #[error("the package is too large; split it")]
    TooLarge,
    /// More entries than [`super::MAX_ENTRIES`].
    #[error("the package has too many entries")]
    TooMany,
    /// One entry that unpacks to more than [`super::MAX_ENTRY`], or to more than [`super::MAX_RATIO`] times its size.
    #[error("the entry unpacks to too much")]
    Bomb,
    /// A name that leads out of the package.
    #[error("the name leads out of the package")]
    Escape,
    /// A symbolic link.
    #[error("links are not taken")]
    Link,
    /// Two entries of the same name.
    #[error("a name stands twice")]
    Twice,
    /// An entry under a password.
    #[error("the entry is under a password")]
    Encrypted,
    /// A way of packing other than stored and deflate.
    #[error("the entry is packed in a way that is not taken: {0}")]
    Method(String),
    /// An entry that something refers to is not there.
    #[error("the entry is not in the package")]
    Missing,
    /// A manifest that cannot be read.
    #[error("{0}")]
    Manifest(#[from] Fault),
}
