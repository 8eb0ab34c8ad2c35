//! All content of an installation, as content files or the store hold it.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::gate::{Bilingual, Gate};
use crate::guideline::Guideline;
use crate::item::Item;
use crate::transcription::PackSource;
use crate::{DomainId, RuleId};

/// Domains with everything in them, and the rule packs.
#[derive(Clone, Debug, PartialEq)]
pub struct Catalogue {
    /// In the order shown.
    pub domains: Vec<DomainContent>,
    /// Transcription rule packs.
    pub packs: Vec<PackSource>,
}

/// A domain and everything in it.
#[derive(Clone, Debug, PartialEq)]
pub struct DomainContent {
    /// Name and summary.
    pub domain: Domain,
    /// Its guideline.
    pub guideline: Guideline,
    /// Its gates.
    pub gates: Vec<Gate>,
    /// Its items; the store numbers the versions.
    pub items: Vec<Item>,
}

/// A subject area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Domain {
    /// Its id.
    pub id: DomainId,
    /// Its place among the domains.
    pub ordinal: u32,
    /// What it is called.
    pub title: Bilingual,
    /// What one does in it.
    pub summary: Bilingual,
    /// The scales on which its essays are rated; none where nothing is rated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub traits: Vec<RubricTrait>,
}

/// One scale of a domain's rubric.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RubricTrait {
    /// Its id within the domain.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What a rater asks.
    pub question: String,
    /// What each score means; the scale is 1 … number of levels.
    pub levels: Vec<String>,
    /// The rule that a miss on this scale is charged to.
    pub rule: RuleId,
}
