//! `cargo xtask bench`: the figures of the README. Speed is measured here and never asserted in a test.

pub(crate) mod load;
#[cfg(feature = "bench")]
mod measure;
#[cfg(not(feature = "bench"))]
mod relay;

use anyhow::{Result, ensure};
use clap::{Args, Subcommand};

#[cfg(feature = "bench")]
use measure::run as figures;
#[cfg(not(feature = "bench"))]
use relay::run as figures;

use crate::workspace::Workspace;

pub(crate) const HELP: &str = "\
How it measures: the release server runs on this machine with its data on the disk of `target/`; the client shares the two
or more cores with it. Sizes are bytes on the wire. Render time is the median over one kept-alive connection from the last
byte sent to the last byte read, uncompressed, nothing subtracted. Saves: as many learners as `--takers`, each with an
attempt of their own, each waiting for the receipt before the next save; every one of them durable. The bare loop beside it
is one sqlx connection that inserts one row of the same size and commits, over and over. Scoring, transcript, statistics and
readiness are computed in this process, from the bundled content and from learners made up by a fixed seed; jiwer runs on the
same texts when `python3` has it.

Examples:
  cargo xtask bench
  cargo xtask bench --seconds 20 --takers 200
  cargo xtask bench --computing     only what needs no server: scoring, transcript, statistics, readiness
  cargo xtask bench load            2,000 takers start, save and submit together; more with `load --help`
  cargo xtask bench --first-run     also builds a copy of this tree from nothing; takes minutes";

/// What to measure and for how long.
#[derive(Clone, Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Options {
    #[command(subcommand)]
    what: Option<What>,
    /// How long each measurement of saves lasts.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=120))]
    pub(crate) seconds: u64,
    /// How many learners save at the same time.
    #[arg(long, default_value_t = 64, value_parser = clap::value_parser!(u64).range(1..=2000))]
    pub(crate) takers: u64,
    /// How many requests the render time of a page is the median of.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    pub(crate) requests: u64,
    /// Also measure the first run: a copy of the tree, built from an empty target folder and served.
    #[arg(long)]
    pub(crate) first_run: bool,
    /// Measure only what is computed in this process: scoring, transcript, statistics, readiness.
    #[arg(long)]
    pub(crate) computing: bool,
}

/// Benchmarks of their own.
#[derive(Clone, Debug, Subcommand)]
enum What {
    /// A common start, an exam and a common end: how long requests take, and what the server takes.
    Load(load::Options),
}

/// Measures what was asked for.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<()> {
    match &options.what {
        None => figures(workspace, options),
        Some(What::Load(load)) => {
            ensure!(load::run(workspace, load)?, "requests went wrong; they are named above");
            Ok(())
        }
    }
}
