//! `domain.toml`.

use assessment::gate::Bilingual;
use serde::Deserialize;
use utoipa::ToSchema;

/// A domain's name, summary and rubric.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DomainFile)]
pub(crate) struct DomainFile {
    pub(crate) id: String,
    pub(crate) ordinal: u32,
    pub(crate) title: Bilingual,
    pub(crate) summary: Bilingual,
    #[serde(default, rename = "trait")]
    pub(crate) traits: Vec<TraitShape>,
}

/// One scale of the rubric.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TraitShape {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) question: String,
    pub(crate) levels: Vec<String>,
    pub(crate) rule: String,
}
