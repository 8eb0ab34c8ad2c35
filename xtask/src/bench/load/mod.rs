//! `cargo xtask bench load`: a common start, an exam, a common end.

mod house;
mod kind;
mod limit;
mod process;
mod report;
mod run;
mod schedule;
mod taker;

use std::{
    env,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Result, ensure};
use clap::Args;

use crate::{
    build,
    command::{cargo, in_our_place},
    workspace::Workspace,
};

pub(crate) use house::House;
use run::Outcome;
use schedule::Times;

pub(crate) const HELP: &str = "\
Every taker comes from an address of their own: starts as a guest, begins a gate of 20 items, loads its page, thinks, saves, and
so on; at the end all submit at the same moment. The client is on the same machine and takes its share of the cores. Times are
from the first byte sent to the last byte read, of answers that were good; everything else is an error.

Examples:
  cargo xtask bench load                        2,000 takers, ten times as fast as life, on all three
  cargo xtask bench load --compress 1           as slow as life: 20 minutes each
  cargo xtask bench load --limit --on sqlite    at how many takers does p95 pass 500 ms?
  cargo xtask bench load --soak 30 --on sqlite  does memory stay flat?";

/// How many, how fast, on what.
#[derive(Clone, Debug, Args)]
#[command(after_help = HELP)]
pub(crate) struct Options {
    /// How many takers; where a search for the limit begins.
    #[arg(long, default_value_t = 2000, value_parser = clap::value_parser!(u64).range(1..=16_000))]
    takers: u64,
    /// All start within so many seconds; not compressed.
    #[arg(long, default_value_t = 10.0)]
    start_within: f64,
    /// Shortest time between two saves, in seconds.
    #[arg(long, default_value_t = 30.0)]
    think_min: f64,
    /// Longest time between two saves, in seconds.
    #[arg(long, default_value_t = 90.0)]
    think_max: f64,
    /// From the last start until all submit, in minutes.
    #[arg(long, default_value_t = 20.0)]
    minutes: f64,
    /// Thinking and the exam are so many times as fast as life.
    #[arg(long, default_value_t = 10.0)]
    compress: f64,
    /// Only on this.
    #[arg(long)]
    on: Option<House>,
    /// Search for the number of takers at which the p95 of a start or a save passes 500 ms.
    #[arg(long)]
    limit: bool,
    /// Let the exam last so many real minutes, and tell memory by quarters.
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=35))]
    soak: Option<u64>,
    /// A server that was built before.
    #[arg(long)]
    binary: Option<PathBuf>,
}

impl Options {
    fn times(&self) -> Result<Times> {
        ensure!(self.compress > 0.0, "--compress must be more than 0");
        ensure!(
            0.0 <= self.think_min && self.think_min <= self.think_max,
            "--think-min must not be more than --think-max"
        );
        let exam = match self.soak {
            Some(minutes) => Duration::from_mins(minutes),
            None => Duration::try_from_secs_f64(self.minutes * 60.0 / self.compress)?,
        };
        let seconds = |seconds: f64| Duration::try_from_secs_f64(seconds / self.compress);
        Ok(Times {
            start: Duration::try_from_secs_f64(self.start_within)?,
            think: (seconds(self.think_min)?, seconds(self.think_max)?),
            exam,
        })
    }
}

/// Runs and prints; whether there was no error.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<bool> {
    if cfg!(debug_assertions) {
        // An unoptimised client would take the cores away from the server it measures.
        println!("build the measuring tool");
        let arguments = env::args_os().skip(1);
        in_our_place(
            cargo(workspace).args(["run", "--release", "--package", "xtask", "--"]).args(arguments),
        )?;
        return Ok(true);
    }
    let binary = match &options.binary {
        Some(binary) => binary.clone(),
        None => build::all(workspace, build::Mode::Release)?,
    };
    let times = options.times()?;
    let mut errors = 0;
    for house in House::ALL.into_iter().filter(|house| options.on.is_none_or(|only| only == *house)) {
        let once = |takers| run::run(house, &binary, &workspace.scratch(), takers, times);
        if options.limit {
            println!("\n### {house}: the limit\n");
            let (borne, broken) = limit::search(options.takers, once)?;
            println!("{house}: {} takers are borne, {} are not", shown(borne), shown(broken));
            continue;
        }
        let Some(outcome) = once(options.takers)? else {
            println!("{house}: SKIPPED, no PostgreSQL programs found (Debian: `apt-get install postgresql`)");
            continue;
        };
        errors += outcome.errors();
        print!("{}", report::full(house, &outcome));
        if options.soak.is_some() {
            print!("\n{}", report::soak(&outcome.memory));
        }
    }
    Ok(errors == 0)
}

/// A small, quick run that asserts nothing about time: how many requests went wrong, in words. `None` without PostgreSQL.
pub(crate) fn smoke(house: House, binary: &Path, scratch: &Path) -> Result<Option<Vec<String>>> {
    let times = Times {
        start: Duration::from_secs(10),
        think: (Duration::from_secs(1), Duration::from_secs(3)),
        exam: Duration::from_secs(15),
    };
    let outcome = run::run(house, binary, scratch, 200, times)?;
    Ok(outcome.map(|outcome| complaints(&outcome)))
}

fn complaints(outcome: &Outcome) -> Vec<String> {
    let errors = outcome.met.errors().iter().map(|(error, times)| format!("{times} times: {error}"));
    let submitted = outcome.met.waits(kind::Kind::Submit).len() as u64;
    let missing = outcome.takers - submitted.min(outcome.takers);
    errors.chain((missing > 0).then(|| format!("{missing} takers could not submit"))).collect()
}

fn shown(takers: Option<u64>) -> String {
    takers.map_or_else(|| "none tried".to_owned(), |takers| takers.to_string())
}
