//! Who made an item from what.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// Author, source, licence and date; each item and stimulus has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Provenance {
    /// Who wrote it.
    pub author: String,
    /// What it stands on: "창작", or the statute quoted.
    pub source: String,
    /// On what terms.
    pub licence: Licence,
    /// ISO date, `YYYY-MM-DD`.
    pub written_on: String,
}

/// Terms under which content may stand here. Non-commercial sources have no variant on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum Licence {
    /// Our own content.
    #[serde(rename = "CC-BY-4.0")]
    CcBy4,
    /// Statutes, notices and judgments, free under 저작권법 제7조.
    #[serde(rename = "KR-Copyright-Act-7")]
    KoreanCopyrightActArticle7,
    /// Apache-2.0, e.g. KBMC.
    #[serde(rename = "Apache-2.0")]
    Apache2,
    /// Dedicated to the public.
    #[serde(rename = "CC0-1.0")]
    Cc0,
    /// Its author's own, used in this installation with the author's leave and nowhere else.
    #[serde(rename = "LicenseRef-Author")]
    Author,
}

impl Licence {
    /// The name as it stands in content files.
    pub fn name(self) -> &'static str {
        match self {
            Self::CcBy4 => "CC-BY-4.0",
            Self::KoreanCopyrightActArticle7 => "KR-Copyright-Act-7",
            Self::Apache2 => "Apache-2.0",
            Self::Cc0 => "CC0-1.0",
            Self::Author => "LicenseRef-Author",
        }
    }
}
