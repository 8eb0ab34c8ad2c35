//! Reading fields, and where in the form one stands.

use std::ops::Range;

use assessment::text::nfc;
use assessment::{DomainId, RuleId};

use super::{Around, FieldFault, within};
use crate::content::Problem;

/// Longest text of one field, in code points: several times the longest in our own bank.
const FIELD_LIMIT: usize = 40_000;

/// Collects faults while a manuscript is read.
pub(super) struct Reader<'a> {
    pub(super) around: Around<'a>,
    domain: &'a DomainId,
    first_rule: RuleId,
    faults: Vec<FieldFault>,
}

/// A text as it is kept: NFC, without space at its end, with line feeds.
pub(super) fn clean(text: &str) -> String {
    nfc(&text.replace("\r\n", "\n").replace('\r', "\n")).trim_end().to_owned()
}

/// A text short enough to be quoted in a fault.
pub(super) fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

/// The lines of a field that say something.
pub(super) fn lines(text: &str) -> Vec<String> {
    clean(text).lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The id of the entry with this index: a, b, … z, a1, b1, …
pub(super) fn letter(index: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or_default());
    match index / 26 {
        0 => letter.to_string(),
        round => format!("{letter}{round}"),
    }
}

impl<'a> Reader<'a> {
    /// `first_rule` serves the parts until the manuscript has named its own.
    pub(super) fn new(around: Around<'a>, domain: &'a DomainId, first_rule: RuleId) -> Self {
        Self { around, domain, first_rule, faults: Vec::new() }
    }

    pub(super) fn into_faults(self) -> Vec<FieldFault> {
        self.faults
    }

    pub(super) fn set_first_rule(&mut self, rule: RuleId) {
        self.first_rule = rule;
    }

    pub(super) fn fault(&mut self, field: &str, problem: Problem) {
        self.faults.push(FieldFault { field: field.to_owned(), problem });
    }

    /// A text that must say something.
    pub(super) fn text(&mut self, field: &str, text: &str) -> String {
        let text = self.optional(field, text);
        if text.trim().is_empty() {
            self.fault(field, Problem::Empty("text"));
        }
        text
    }

    /// A text that may be empty.
    pub(super) fn optional(&mut self, field: &str, text: &str) -> String {
        let length = text.chars().count();
        if length > FIELD_LIMIT {
            let given = format!("{length} characters long");
            self.fault(field, Problem::Range { field: "text", given, range: "0 … 40,000 characters" });
            return String::new();
        }
        clean(text)
    }

    /// A rule that is in force.
    pub(super) fn known_rule(&mut self, field: &str, local: &str) -> Option<RuleId> {
        let guideline = self.around.guideline;
        let rule = within(self.domain, local)
            .filter(|rule| guideline.rule(rule).is_some_and(|rule| rule.text(guideline.newest()).is_some()));
        if rule.is_none() {
            self.fault(field, Problem::Unknown { kind: "rule", id: short(local) });
        }
        rule
    }

    /// The rule of a part: its own, or the item's first.
    pub(super) fn rule(&mut self, field: &str, local: &str) -> RuleId {
        let local = local.trim();
        let own = if local.is_empty() { None } else { self.known_rule(field, local) };
        own.unwrap_or_else(|| self.first_rule.clone())
    }

    /// Where a quote stands in a text, in code points.
    pub(super) fn place(
        &mut self,
        field: &str,
        text: &str,
        quote: &str,
        occurrence: &str,
    ) -> Option<Range<u32>> {
        let quote = clean(quote);
        let quote = if text.contains(&quote) { quote.as_str() } else { quote.trim() };
        let places: Vec<usize> = text.match_indices(quote).map(|(at, _)| at).collect();
        let found = places.len();
        let at = match occurrence.trim() {
            "" if found == 1 => places.first(),
            "" => None,
            number => number
                .parse::<usize>()
                .ok()
                .and_then(|n| n.checked_sub(1))
                .and_then(|index| places.get(index)),
        };
        let Some(at) = at.copied().filter(|_| !quote.is_empty()) else {
            self.fault(&format!("{field}[quote]"), Problem::Quote { quote: short(quote), found });
            return None;
        };
        let start = u32::try_from(text[..at].chars().count()).ok()?;
        Some(start..start + u32::try_from(quote.chars().count()).ok()?)
    }
}
