//! Reading fields, and what can be wrong with one.

use std::ops::RangeInclusive;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

use crate::gate::Bilingual;
use crate::{DomainId, RuleId};

/// A field that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// The field, as forms name it: `rules[0][title]`.
    pub path: String,
    /// What is wrong.
    pub problem: FieldProblem,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// It is empty and must not be.
    Missing,
    /// It is longer than it may be.
    TooLong {
        /// Characters allowed.
        limit: usize,
    },
    /// Not an id: small letters, digits, hyphens.
    Slug,
    /// Not a rule number such as `L-R4`.
    RuleNumber,
    /// Another one has it.
    Taken,
    /// Not a whole number within these bounds.
    Whole {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// Not a number of difficulty, or the ends are the wrong way round.
    Difficulty,
    /// There is no such rule in the guideline.
    UnknownRule(String),
    /// There is no such item in the bank.
    UnknownItem(String),
    /// There is no such interaction.
    UnknownInteraction(String),
    /// A rule has at least one right and one wrong example.
    Examples,
    /// A list that must hold something.
    NoRows,
    /// Steps that must rise do not.
    NotRising,
}

/// Most characters of a text of several lines.
const LONG: usize = 20_000;
/// Most characters of a line.
const LINE: usize = 300;

/// A text as it is kept: composed, with one kind of line end, without blanks at its ends.
pub(super) fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").trim().nfc().collect()
}

/// Reads fields and gathers what is wrong with them.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) faults: Vec<FieldFault>,
}

impl Reader {
    pub(super) fn fault(&mut self, path: impl Into<String>, problem: FieldProblem) {
        self.faults.push(FieldFault { path: path.into(), problem });
    }

    fn bounded(&mut self, path: &str, text: &str, limit: usize) -> String {
        let text = clean(text);
        if text.chars().count() > limit {
            self.fault(path, FieldProblem::TooLong { limit });
        }
        text
    }

    /// A line that must say something.
    pub(super) fn line(&mut self, path: &str, text: &str) -> String {
        let text = self.bounded(path, text, LINE);
        if text.is_empty() {
            self.fault(path, FieldProblem::Missing);
        }
        text
    }

    /// A text that must say something.
    pub(super) fn text(&mut self, path: &str, text: &str) -> String {
        let text = self.optional_text(path, text);
        if text.is_empty() {
            self.fault(path, FieldProblem::Missing);
        }
        text
    }

    /// A text that may be empty.
    pub(super) fn optional_text(&mut self, path: &str, text: &str) -> String {
        self.bounded(path, text, LONG)
    }

    /// A text in both languages; without an English one the Korean stands for it.
    pub(super) fn bilingual(&mut self, path: &str, ko: &str, en: &str) -> Bilingual {
        let ko = self.line(&format!("{path}_ko"), ko);
        let en = self.bounded(&format!("{path}_en"), en, LINE);
        Bilingual { en: if en.is_empty() { ko.clone() } else { en }, ko }
    }

    /// A whole number; `least` where it is none.
    pub(super) fn whole<T: TryFrom<u32>>(
        &mut self,
        path: &str,
        text: &str,
        range: RangeInclusive<u32>,
    ) -> Option<T> {
        let (least, most) = (*range.start(), *range.end());
        let number = text.trim().parse::<u32>().ok().filter(|number| range.contains(number));
        let read = number.and_then(|number| T::try_from(number).ok());
        if read.is_none() {
            self.fault(path, FieldProblem::Whole { least, most });
        }
        read
    }

    /// The same where the field may be empty.
    pub(super) fn optional_whole<T: TryFrom<u32>>(
        &mut self,
        path: &str,
        text: &str,
        range: RangeInclusive<u32>,
    ) -> Option<T> {
        if text.trim().is_empty() { None } else { self.whole(path, text, range) }
    }

    /// Something made by parsing.
    pub(super) fn parse<T: FromStr>(&mut self, path: &str, text: &str, problem: FieldProblem) -> Option<T> {
        let read = text.parse().ok();
        if read.is_none() {
            self.fault(path, if text.is_empty() { FieldProblem::Missing } else { problem });
        }
        read
    }

    /// Numbers of rules, parted by commas or blanks, all of them among `known`.
    pub(super) fn rules<'k>(
        &mut self,
        path: &str,
        text: &str,
        domain: &DomainId,
        known: impl Fn(&RuleId) -> bool + 'k,
    ) -> Vec<RuleId> {
        let mut rules = Vec::new();
        for local in text.split([',', ' ', '\n', '\r', '\t']).filter(|local| !local.is_empty()) {
            match RuleId::within(domain, local) {
                Ok(rule) if known(&rule) => {
                    if !rules.contains(&rule) {
                        rules.push(rule);
                    }
                }
                _ => self.fault(path, FieldProblem::UnknownRule(local.chars().take(40).collect())),
            }
        }
        rules
    }
}
