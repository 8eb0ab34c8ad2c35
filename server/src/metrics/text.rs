//! Prometheus' text form.

use std::fmt::{Display, Write as _};

/// A page of figures.
#[derive(Default)]
pub(super) struct Page(String);

impl Page {
    /// Begins a figure: what it is, and how Prometheus has to read it.
    pub(super) fn figure(&mut self, name: &str, kind: &str, help: &str) {
        // Writing to a String cannot fail.
        let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}");
    }

    /// A value of it. Labels are our own words and need no escaping.
    pub(super) fn value(&mut self, name: &str, labels: &[(&str, &dyn Display)], value: impl Display) {
        self.0.push_str(name);
        for (index, (label, word)) in labels.iter().enumerate() {
            let before = if index == 0 { '{' } else { ',' };
            let _ = write!(self.0, "{before}{label}=\"{word}\"");
        }
        let after = if labels.is_empty() { "" } else { "}" };
        let _ = writeln!(self.0, "{after} {value}");
    }

    /// A figure with one value.
    pub(super) fn single(&mut self, name: &str, kind: &str, help: &str, value: impl Display) {
        self.figure(name, kind, help);
        self.value(name, &[], value);
    }

    pub(super) fn into_text(self) -> String {
        self.0
    }
}
