//! The tables.

use std::fmt::Write;

use super::{house::House, kind::Kind, run::Outcome};
use crate::{
    figure::{self, Figure},
    spread::Spread,
};

/// DESIGN §6, in milliseconds and megabytes.
pub(super) const START: f64 = 500.0;
const SAVE: f64 = 100.0;
const MEMORY: f64 = 200.0;

/// A run, in full, as Markdown.
pub(super) fn full(house: House, outcome: &Outcome) -> String {
    let mut text = format!("\n### {house}, {} takers\n\n", outcome.takers);
    text.push_str("| request | how many | p50 | p95 | p99 | longest |\n|---|---:|---:|---:|---:|---:|\n");
    for kind in Kind::ALL {
        let spread = Spread::of(outcome.met.waits(kind));
        let places = [50, 95, 99, 100].map(|percent| format!("{:.1} ms", spread.at(percent)));
        // Writing to a String cannot fail.
        let _ = writeln!(text, "| {} | {} | {} |", kind.name(), spread.count(), places.join(" | "));
    }
    let _ = write!(text, "\n{}", figure::table(&figures(outcome)));
    for (error, times) in outcome.met.errors() {
        let _ = writeln!(text, "ERROR, {times} times: {error}");
    }
    text
}

fn figures(outcome: &Outcome) -> Vec<Figure> {
    let of = |kind| Spread::of(outcome.met.waits(kind));
    let share =
        |phase: usize, seconds: f64| 100.0 * outcome.processor[phase].as_secs_f64() / seconds.max(1e-9);
    let (times, submission) = (outcome.times, outcome.submission.as_secs_f64());
    let peak = outcome.memory.iter().max().copied().unwrap_or_default();
    vec![
        Figure::new("slowest kind of the start, p95", start_p95(outcome), "ms").at_most(START),
        Figure::new("save, p99", of(Kind::Save).at(99), "ms").at_most(SAVE),
        Figure::new("errors", outcome.errors() as f64, "").at_most(0.0),
        Figure::new("answers saved", outcome.saves_per_second(), "/s"),
        Figure::new("from submitting at once until the last is judged", submission, "s"),
        Figure::new("resident memory of the server(s), highest", peak as f64 / 1e6, "MB").at_most(MEMORY),
        Figure::new("processor during the start, of one core", share(0, times.start.as_secs_f64()), "%"),
        Figure::new("processor during the exam, of one core", share(1, times.exam.as_secs_f64()), "%"),
        Figure::new("processor while all submit, of one core", share(2, submission), "%"),
    ]
}

/// The 95th percentile of the slowest kind of request that a start is made of, in milliseconds.
pub(super) fn start_p95(outcome: &Outcome) -> f64 {
    [Kind::Guest, Kind::Begin, Kind::Page]
        .into_iter()
        .map(|kind| Spread::of(outcome.met.waits(kind)).at(95))
        .fold(0.0, f64::max)
}

/// The 95th percentile of saves, in milliseconds.
pub(super) fn save_p95(outcome: &Outcome) -> f64 {
    Spread::of(outcome.met.waits(Kind::Save)).at(95)
}

/// How memory went, by quarters of the time.
pub(super) fn soak(memory: &[u64]) -> String {
    let mut text = String::from("| quarter | resident memory, median |\n|---|---:|\n");
    for (number, quarter) in (1..).zip(memory.chunks(memory.len().div_ceil(4).max(1))) {
        let mut sorted = quarter.to_vec();
        sorted.sort_unstable();
        let median = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
        let _ = writeln!(text, "| {number} | {:.1} MB |", median as f64 / 1e6);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_soak_is_told_by_quarters() {
        let memory: Vec<u64> = (1..=8).map(|look| look * 1_000_000).collect();
        let table = soak(&memory);
        assert!(table.contains("| 1 | 2.0 MB |"), "{table}");
        assert!(table.contains("| 4 | 8.0 MB |"), "{table}");
    }
}
