//! What a person may do.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a person may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// 학습자.
    Learner,
    /// 강사.
    Instructor,
    /// 운영자.
    Admin,
}

impl Role {
    /// The word for it in the database and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Learner => "learner",
            Self::Instructor => "instructor",
            Self::Admin => "admin",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Why a text is not a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a role is `learner`, `instructor` or `admin`")]
pub struct RoleError;

impl FromStr for Role {
    type Err = RoleError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        [Self::Learner, Self::Instructor, Self::Admin]
            .into_iter()
            .find(|role| role.as_str() == word)
            .ok_or(RoleError)
    }
}
