//! `guideline.toml`.

use assessment::gate::Bilingual;
use assessment::guideline::{Example, Term};
use serde::Deserialize;
use toml::Spanned;
use utoipa::ToSchema;

/// A guideline.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct GuidelineFile {
    pub(crate) title: Bilingual,
    pub(crate) purpose: String,
    pub(crate) scope: String,
    pub(crate) terms: Vec<Term>,
    pub(crate) version: Vec<VersionShape>,
    pub(crate) rule: Vec<RuleShape>,
    #[serde(default)]
    pub(crate) borderline: Vec<BorderlineShape>,
}

/// A published version.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct VersionShape {
    pub(crate) number: u32,
    #[schema(value_type = String, format = Date)]
    pub(crate) published_on: toml::value::Datetime,
    pub(crate) summary: String,
    #[serde(default)]
    pub(crate) changes: Vec<ChangeShape>,
}

/// A change of a version.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangeShape {
    #[schema(value_type = String)]
    pub(crate) rule: Spanned<String>,
    pub(crate) change: String,
}

/// A rule.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RuleShape {
    #[schema(value_type = String)]
    pub(crate) id: Spanned<String>,
    pub(crate) title: String,
    pub(crate) dropped_in: Option<u32>,
    pub(crate) text: Vec<RuleTextShape>,
}

/// A rule's wording from a version on.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RuleTextShape {
    pub(crate) since: u32,
    pub(crate) body: String,
    pub(crate) precedence: Option<String>,
    #[serde(default)]
    pub(crate) examples: Vec<Example>,
}

/// A case people get wrong.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BorderlineShape {
    pub(crate) title: String,
    pub(crate) body: String,
    #[schema(value_type = Vec<String>)]
    pub(crate) rules: Vec<Spanned<String>>,
}
