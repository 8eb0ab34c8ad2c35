//! JSON Schema of the content files, for editors.

use serde_json::{Value, json};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::Schema;
use utoipa::{PartialSchema, ToSchema};

use super::shape::domain::DomainFile;
use super::shape::gates::GateFile;
use super::shape::guideline::GuidelineFile;
use super::shape::items::ItemFile;

/// File name and JSON Schema (2020-12) of each kind of content file.
pub fn schemas() -> Vec<(&'static str, Value)> {
    vec![
        ("domain.json", schema::<DomainFile>()),
        ("guideline.json", schema::<GuidelineFile>()),
        ("items.json", schema::<ItemFile>()),
        ("gates.json", schema::<GateFile>()),
    ]
}

fn schema<T: ToSchema>() -> Value {
    let mut parts: Vec<(String, RefOr<Schema>)> = Vec::new();
    T::schemas(&mut parts);
    let components: serde_json::Map<String, Value> =
        parts.into_iter().map(|(name, part)| (name, json!(part))).collect();
    let mut root = json!(<T as PartialSchema>::schema());
    if let Some(root) = root.as_object_mut() {
        root.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        root.insert("components".into(), json!({ "schemas": components }));
    }
    root
}
