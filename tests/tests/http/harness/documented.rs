//! Whether every answer of `/api/v1` is one that its `OpenAPI` document announces.

use std::collections::BTreeSet;
use std::sync::Mutex;

use serde_json::Value;

use super::answer::Answer;

/// Answers of the API seen in a test.
#[derive(Default)]
pub(crate) struct Recorder(Mutex<Vec<Answer>>);

const PREFIX: &str = "/api/v1";

impl Recorder {
    pub(super) fn note(&self, answer: &Answer) {
        if answer.path.starts_with(PREFIX) {
            self.0.lock().unwrap().push(answer.clone());
        }
    }
}

/// Fails on answers that are not announced.
pub(super) fn check(recorder: &Recorder, document: &Value) {
    let answers = recorder.0.lock().unwrap();
    let undocumented: BTreeSet<String> =
        answers.iter().filter_map(|answer| fault(document, answer)).collect();
    assert!(
        undocumented.is_empty(),
        "answers that /api/v1/openapi.json does not announce: {undocumented:#?}"
    );
}

fn fault(document: &Value, answer: &Answer) -> Option<String> {
    let path = answer.path.strip_prefix(PREFIX)?.split('?').next()?;
    let said = format!("{} {path}: {}", answer.method, answer.status);
    if path == "/openapi.json" {
        return None;
    }
    let Some((template, operations)) = operations(document, path) else {
        return (answer.status != 404 && answer.status != 403).then(|| format!("{said} (unknown path)"));
    };
    let operation = &operations[answer.method.to_lowercase()];
    if operation.is_null() {
        return (answer.status != 405 && answer.status != 403).then(|| format!("{said} (unknown method)"));
    }
    let response = &operation["responses"][answer.status.to_string()];
    if response.is_null() {
        return Some(format!("{} {template}: {}", answer.method, answer.status));
    }
    let schema = &response["content"]["application/json"]["schema"];
    if schema.is_null() {
        return None;
    }
    let Ok(body) = serde_json::from_slice(&answer.body) else { return Some(format!("{said} is not JSON")) };
    missing_field(document, schema, &body)
        .map(|field| format!("{} {template}: {} lacks {field}", answer.method, answer.status))
}

/// The path item that an address belongs to, the one with most literal parts first.
fn operations<'a>(document: &'a Value, path: &str) -> Option<(&'a str, &'a Value)> {
    let fits = |template: &str| {
        let (given, due) = (path.split('/'), template.split('/'));
        given.clone().count() == due.clone().count()
            && given.zip(due).all(|(part, due)| part == due || (due.starts_with('{') && !part.is_empty()))
    };
    let paths = document["paths"].as_object()?;
    let found = paths.iter().filter(|(template, _)| fits(template));
    found
        .min_by_key(|(template, _)| template.matches('{').count())
        .map(|(template, item)| (template.as_str(), item))
}

/// A field that the schema requires and the body lacks; looked for through references and first elements of lists.
fn missing_field(document: &Value, schema: &Value, body: &Value) -> Option<String> {
    if let Some(name) = schema["$ref"].as_str().and_then(|name| name.rsplit('/').next()) {
        return missing_field(document, &document["components"]["schemas"][name], body);
    }
    if schema["type"] == "array" {
        let Some(elements) = body.as_array() else { return Some("its list".to_owned()) };
        return elements.iter().find_map(|element| missing_field(document, &schema["items"], element));
    }
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let lacking = required.into_iter().find(|name| body.get(name).is_none()).map(str::to_owned);
    lacking.or_else(|| {
        let properties = schema["properties"].as_object()?;
        properties.iter().find_map(|(name, schema)| {
            let value = body.get(name).filter(|value| !value.is_null())?;
            missing_field(document, schema, value).map(|inner| format!("{name}.{inner}"))
        })
    })
}
