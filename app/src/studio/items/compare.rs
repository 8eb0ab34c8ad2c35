//! Two manuscripts side by side, field by field.

use serde_json::Value;
use service::studio::Manuscript;

/// A field in which two manuscripts differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Difference {
    /// The field, as the form names it.
    pub(super) field: String,
    /// In the older one.
    pub(super) before: String,
    /// In the newer one.
    pub(super) after: String,
}

/// Every field whose text is not the same.
pub(super) fn differences(before: &Manuscript, after: &Manuscript) -> Vec<Difference> {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    flatten("", &value(before), &mut old);
    flatten("", &value(after), &mut new);
    let mut fields: Vec<&String> = old.iter().map(|(field, _)| field).collect();
    fields.extend(
        new.iter().map(|(field, _)| field).filter(|field| !old.iter().any(|(known, _)| known == *field)),
    );
    let find = |list: &[(String, String)], field: &str| {
        list.iter().find(|(known, _)| known == field).map(|(_, text)| text.clone()).unwrap_or_default()
    };
    fields
        .into_iter()
        .map(|field| Difference { field: field.clone(), before: find(&old, field), after: find(&new, field) })
        .filter(|difference| difference.before != difference.after)
        .collect()
}

fn value(manuscript: &Manuscript) -> Value {
    serde_json::to_value(manuscript).unwrap_or_default()
}

/// The texts of a document by their place; what is empty is left out, peaks of a clip are no text.
fn flatten(at: &str, value: &Value, into: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields.iter().filter(|(name, _)| *name != "peaks") {
                let at = if at.is_empty() { name.clone() } else { format!("{at}[{name}]") };
                flatten(&at, value, into);
            }
        }
        Value::Array(list) => {
            for (index, value) in list.iter().enumerate() {
                flatten(&format!("{at}[{index}]"), value, into);
            }
        }
        Value::String(text) if !text.is_empty() => into.push((at.to_owned(), text.clone())),
        Value::Bool(true) => into.push((at.to_owned(), "✓".to_owned())),
        Value::Number(number) => into.push((at.to_owned(), number.to_string())),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_went_or_changed_is_named_by_its_field() {
        let mut before = Manuscript::blank("choice");
        before.stem = "옛 물음".to_owned();
        before.choice.options[0].right = true;
        let mut after = before.clone();
        after.stem = "새 물음".to_owned();
        after.choice.options[0].right = false;
        after.choice.options[3].text = "넷째".to_owned();
        let found = differences(&before, &after);
        let seen: Vec<_> =
            found.iter().map(|d| (d.field.as_str(), d.before.as_str(), d.after.as_str())).collect();
        assert!(seen.contains(&("stem", "옛 물음", "새 물음")), "{seen:?}");
        assert!(seen.contains(&("choice[options][0][right]", "✓", "")), "{seen:?}");
        assert!(seen.contains(&("choice[options][3][text]", "", "넷째")), "{seen:?}");
        assert_eq!(seen.len(), 3);
        assert!(differences(&before, &before).is_empty());
    }
}
