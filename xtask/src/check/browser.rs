//! Playwright's tests in a real browser, against the debug server with the browser side as it ships.

use anyhow::{Context, Result};
use serde::Deserialize;

use super::{setup::Setup, tally::Tally};
use crate::{
    command::loudly,
    files,
    tools::{chromium, npm},
};

/// Playwright's own count, from its JSON report.
#[derive(Deserialize)]
struct Report {
    stats: Stats,
    #[serde(default)]
    errors: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct Stats {
    expected: u64,
    unexpected: u64,
    skipped: u64,
    /// Passed at a second try. We allow none, so it is a failure.
    flaky: u64,
}

/// Runs them all.
pub(super) fn run(setup: &mut Setup<'_>) -> Result<Tally> {
    let workspace = setup.workspace();
    npm::install(workspace)?;
    let chromium = chromium::find(workspace)?;
    setup.site()?;
    let server = setup.native()?.server()?;
    let types = Tally::of(loudly(npm::command(workspace, "typescript/bin/tsc").arg("--noEmit")));

    let report = workspace.scratch().join("playwright.json");
    files::write(&report, b"")?;
    println!("browser: {}", chromium.display());
    let outcome = loudly(
        npm::command(workspace, "@playwright/test/cli.js")
            .arg("test")
            .env("PLAYWRIGHT_JSON_OUTPUT_FILE", &report)
            .env(chromium::VARIABLE, &chromium)
            .env("MUNTEOK_BIN", &server),
    );
    match serde_json::from_slice::<Report>(&files::read(&report)?) {
        Ok(report) => Ok(types + report.tally(outcome.is_ok())),
        Err(error) => outcome.and(Err(error).context("Playwright left no report")),
    }
}

impl Report {
    fn tally(&self, succeeded: bool) -> Tally {
        let mut failed = self.stats.unexpected + self.stats.flaky;
        // A test file that cannot be read, or a worker that dies, counts in no test.
        if failed == 0 && (!succeeded || !self.errors.is_empty()) {
            failed = 1;
        }
        Tally { passed: self.stats.expected, failed, skipped: self.stats.skipped }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_is_a_failure_though_no_test_failed() {
        let report =
            r#"{"stats":{"expected":2,"unexpected":0,"skipped":1,"flaky":0},"errors":[{"message":"x"}]}"#;
        let report: Report = serde_json::from_str(report).expect("a report");
        assert_eq!(report.tally(false), Tally { passed: 2, failed: 1, skipped: 1 });
    }
}
