//! The file being read, and where in it one stands.

use assessment::item::{Licence, Provenance};
use assessment::{DomainId, RuleId};
use serde::de::DeserializeOwned;
use toml::Spanned;

use crate::content::shape::items::Defaults;
use crate::content::{Fault, Problem, SourceFile};

/// A file with its place markers; faults are pushed with file, line and item.
pub(super) struct FileContext<'a> {
    file: &'a SourceFile,
    line: usize,
    item: Option<String>,
    faults: &'a mut Vec<Fault>,
}

impl<'a> FileContext<'a> {
    pub(super) fn new(file: &'a SourceFile, faults: &'a mut Vec<Fault>) -> Self {
        Self { file, line: 0, item: None, faults }
    }

    /// Reads the file as TOML of shape `T`; a syntax fault carries the line the parser names.
    pub(super) fn parse<T: DeserializeOwned>(&mut self) -> Option<T> {
        match toml::from_str(&self.file.text) {
            Ok(shape) => Some(shape),
            Err(error) => {
                self.line = error.span().map_or(0, |span| self.line_of(span.start));
                self.fault(Problem::Syntax(error.message().to_owned()));
                None
            }
        }
    }

    fn line_of(&self, offset: usize) -> usize {
        1 + self.file.text.as_bytes().iter().take(offset).filter(|byte| **byte == b'\n').count()
    }

    /// From now on faults belong to the thing with this id.
    pub(super) fn enter(&mut self, id: &Spanned<String>) {
        self.line = self.line_of(id.span().start);
        self.item = Some(id.get_ref().clone());
    }

    pub(super) fn fault(&mut self, problem: Problem) {
        self.faults.push(Fault {
            file: self.file.path.clone(),
            line: self.line,
            item: self.item.clone(),
            problem,
        });
    }

    /// A fault at a place inside the thing entered.
    pub(super) fn fault_at(&mut self, place: &Spanned<String>, problem: Problem) {
        let inner = self.line_of(place.span().start);
        let outer = std::mem::replace(&mut self.line, inner);
        self.fault(problem);
        self.line = outer;
    }

    /// The value, or a fault.
    pub(super) fn check<T, E: std::fmt::Display>(&mut self, result: Result<T, E>) -> Option<T> {
        result.map_err(|error| self.fault(Problem::Identifier(error.to_string()))).ok()
    }

    pub(super) fn rule(&mut self, domain: &DomainId, local: &str) -> Option<RuleId> {
        let parsed = RuleId::within(domain, local);
        self.check(parsed)
    }

    /// Rules of the domain; unreadable ones are faults and left out.
    pub(super) fn rules<'t>(
        &mut self,
        domain: &DomainId,
        locals: impl IntoIterator<Item = &'t str>,
    ) -> Vec<RuleId> {
        locals.into_iter().filter_map(|local| self.rule(domain, local)).collect()
    }

    /// A text that must say something.
    pub(super) fn text(&mut self, name: &'static str, text: &str) -> String {
        if text.trim().is_empty() {
            self.fault(Problem::Empty(name));
        }
        text.trim_end().to_owned()
    }

    pub(super) fn provenance(&mut self, own: &Defaults, defaults: &Defaults) -> Provenance {
        let text = |own: &Option<String>, common: &Option<String>| {
            own.clone().or_else(|| common.clone()).unwrap_or_default()
        };
        let author = text(&own.author, &defaults.author);
        let source = text(&own.source, &defaults.source);
        let licence = own.licence.or(defaults.licence);
        let written_on = own.written_on.or(defaults.written_on).map(|date| date.to_string());
        for (name, missing) in [
            ("author", author.is_empty()),
            ("source", source.is_empty()),
            ("licence", licence.is_none()),
            ("written_on", written_on.is_none()),
        ] {
            if missing {
                self.fault(Problem::Empty(name));
            }
        }
        Provenance {
            author,
            source,
            licence: licence.unwrap_or(Licence::CcBy4),
            written_on: written_on.unwrap_or_default(),
        }
    }
}
