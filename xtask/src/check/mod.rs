//! `cargo xtask test`: every check there is, each with the set-up it needs.

mod browser;
mod budgets;
mod chaos;
mod clippy;
mod format;
mod http;
mod load;
mod native;
mod part;
mod setup;
mod supply;
mod tally;
mod unit;
mod wasm;

use std::process::ExitCode;

use crate::{clock::Stopwatch, workspace::Workspace};

pub(crate) use part::Part;

use setup::Setup;
use tally::Tally;

pub(crate) const HELP: &str = "\
The parts run in the order above; one that fails does not stop the others. The last line is `N passed, N failed`.

PostgreSQL: MUNTEOK_TEST_POSTGRES_URL if set, else a throw-away cluster from the installed programs, else that half is
skipped, loudly. Chromium: the one named in CHROMIUM, else Playwright's, one on PATH, Debian's package, Playwright's download.

Examples:
  cargo xtask test                 everything
  cargo xtask test format clippy   the quick ones
  cargo xtask test http            the real server over HTTP, on both databases";

/// Runs the named parts, or all, in their order.
pub(crate) fn run(workspace: &Workspace, named: &[Part]) -> ExitCode {
    let mut setup = Setup::new(workspace);
    let mut all = Tally::default();
    let watch = Stopwatch::start();
    for part in Part::ALL.into_iter().filter(|part| named.is_empty() || named.contains(part)) {
        println!("\n=== {} ===", part.title());
        let watch = Stopwatch::start();
        let tally = part.run(&mut setup).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::FAILED
        });
        println!("--- {}: {tally} ({:.0} s)", part.name(), watch.elapsed().as_secs_f64());
        all += tally;
    }
    setup.finish();
    println!("\nall parts: {:.0} s", watch.elapsed().as_secs_f64());
    // The last line is read by machines: nothing may follow it.
    println!("{all}");
    if all.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
