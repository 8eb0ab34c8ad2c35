//! The rule of a part, written behind its feedback: foreign formats have no other place for it.

use assessment::RuleId;

/// `text [legal/L-R4]`.
pub(super) fn bind(text: &str, rule: Option<&RuleId>) -> String {
    match rule {
        None => text.to_owned(),
        Some(rule) if text.is_empty() => format!("[{rule}]"),
        Some(rule) => format!("{text} [{rule}]"),
    }
}

/// The text and the rule behind it. Readers of HTML write a bracket as `\[`.
pub(super) fn unbind(text: &str) -> (&str, Option<RuleId>) {
    let found = text.strip_suffix(']').and_then(|rest| {
        let (before, name) = rest.rsplit_once('[')?;
        let before = before.strip_suffix('\\').unwrap_or(before);
        Some((before.trim_end(), name.parse().ok()?))
    });
    found.map_or((text, None), |(before, rule)| (before, Some(rule)))
}
