//! A measured figure beside its budget, and tables of them.

use std::fmt::Write;

/// One line of a table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Figure {
    what: String,
    value: f64,
    unit: &'static str,
    bound: Option<Bound>,
}

/// What a figure must not pass.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Figure {
    /// A figure that nothing is promised of.
    pub(crate) fn new(what: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self { what: what.into(), value, unit, bound: None }
    }

    /// A size, in the kilobytes (1,000 bytes) of DESIGN.
    pub(crate) fn size(what: impl Into<String>, bytes: usize) -> Self {
        Self::new(what, bytes as f64 / 1000.0, "KB")
    }

    /// With a largest value.
    pub(crate) fn at_most(mut self, most: f64) -> Self {
        self.bound = Some(Bound::AtMost(most));
        self
    }

    /// With a smallest value.
    pub(crate) fn at_least(mut self, least: f64) -> Self {
        self.bound = Some(Bound::AtLeast(least));
        self
    }

    /// Whether it keeps its budget; `None` if it has none.
    pub(crate) fn keeps(&self) -> Option<bool> {
        self.bound.map(|bound| match bound {
            Bound::AtMost(most) => self.value <= most,
            Bound::AtLeast(least) => self.value >= least,
        })
    }

    fn verdict(&self) -> &'static str {
        match (self.keeps(), self.bound) {
            (None, _) => "",
            (Some(true), _) => "ok",
            (Some(false), Some(Bound::AtLeast(_))) => "UNDER",
            (Some(false), _) => "OVER",
        }
    }
}

/// The figures as lines of a Markdown table, so that they can go into a README as they are.
pub(crate) fn table(figures: &[Figure]) -> String {
    let mut text = String::from("| what | figure | budget | |\n|---|---:|---:|---|\n");
    for figure in figures {
        let budget = match figure.bound {
            None => String::new(),
            Some(Bound::AtMost(most)) => format!("≤ {} {}", number(most), figure.unit),
            Some(Bound::AtLeast(least)) => format!("≥ {} {}", number(least), figure.unit),
        };
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "| {} | {} {} | {budget} | {} |",
            figure.what,
            number(figure.value),
            figure.unit,
            figure.verdict()
        );
    }
    text
}

/// Three figures that count, thousands kept apart.
fn number(value: f64) -> String {
    if value >= 1000.0 {
        let digits = format!("{value:.0}");
        let head = digits.len() % 3;
        let groups: Vec<&str> = [&digits[..head]]
            .into_iter()
            .filter(|group| !group.is_empty())
            .chain((head..digits.len()).step_by(3).map(|at| &digits[at..at + 3]))
            .collect();
        return groups.join(",");
    }
    let places = if value >= 100.0 { 0 } else { usize::from(value >= 10.0) + usize::from(value < 10.0) * 2 };
    let text = format!("{value:.places$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_says_what_is_over() {
        let figures = [
            Figure::size("page", 12_340).at_most(30.0),
            Figure::size("script", 250_000).at_most(180.0),
            Figure::new("saves", 12_345.6, "/s").at_least(5000.0),
            Figure::new("start", 0.25, "s"),
        ];
        let table = table(&figures);
        assert!(table.contains("| page | 12.3 KB | ≤ 30 KB | ok |"), "{table}");
        assert!(table.contains("| script | 250 KB | ≤ 180 KB | OVER |"), "{table}");
        assert!(table.contains("| saves | 12,346 /s | ≥ 5,000 /s | ok |"), "{table}");
        assert!(table.contains("| start | 0.25 s |  |  |"), "{table}");
    }
}
