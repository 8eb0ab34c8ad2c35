//! `cargo xtask chaos`: does anything that was acknowledged ever get lost?
//!
//! The real server on each database; takers who save at random and keep a ledger of what was acknowledged; `kill -9`, crashes
//! of the database, a full disk, a clock that jumps, cut connections, doubled and delayed requests. After each round every
//! acknowledged step has to be there, once, in order.

mod count;
mod database;
mod ledger;
mod plan;
mod report;
mod round;
mod shifted_clock;
mod taker;
mod volume;
mod world;

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::Result;
use clap::Args;

use crate::{build, clock::Stopwatch, workspace::Workspace};

pub(crate) use database::Database;
use round::Place;
use taker::{Stage, Taker};
use world::{Ground, World};

pub(crate) const HELP: &str = "\
A round is a `kill -9` with a new start (on the same or another port) at a random moment, and by chance a second one right
after, a crash of PostgreSQL for up to 2.5 s, a jump of the server's clock by up to 8 minutes (where libfaketime is
installed), or a disk that is full for a while (the database on a small tmpfs; needs root). Meanwhile the takers save at random, cut
connections before the receipt, send saves twice, late, and out of order. Then every step is read back from the export of each
taker, and held against what was acknowledged. The same seed makes the same plan; when each request arrives is up to the
machine. Ends with code 1 if anything is lost, doubled, or answered as it must not be.

Examples:
  cargo xtask chaos
  cargo xtask chaos --rounds 500 --seed 7 --database postgres
  cargo xtask chaos --minutes 10";

/// Takers sit this many rounds; then they submit and others come.
const SITTING: u64 = 20;

/// How much, and of what.
#[derive(Clone, Debug, Args)]
pub(crate) struct Options {
    /// Rounds on each database.
    #[arg(long, default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) rounds: u64,
    /// What all chance comes from.
    #[arg(long, default_value_t = 1)]
    pub(crate) seed: u64,
    /// The round of the plan to begin with.
    #[arg(long, default_value_t = 0)]
    pub(crate) first: u64,
    /// Only this database.
    #[arg(long)]
    pub(crate) database: Option<Database>,
    /// How many take part at once.
    #[arg(long, default_value_t = 48, value_parser = clap::value_parser!(u64).range(1..=2000))]
    pub(crate) takers: u64,
    /// Stop each database after so many minutes, however many rounds that was.
    #[arg(long)]
    pub(crate) minutes: Option<f64>,
    /// A server that was built before.
    #[arg(long)]
    pub(crate) binary: Option<PathBuf>,
}

impl Options {
    /// A run that ends after so many minutes at the latest.
    pub(crate) fn short(rounds: u64, takers: u64, minutes: f64) -> Self {
        Self { rounds, seed: 1, first: 0, database: None, takers, minutes: Some(minutes), binary: None }
    }
}

/// Runs it and prints a table; whether nothing was amiss.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<bool> {
    let binary = match &options.binary {
        Some(binary) => binary.clone(),
        None => build::all(workspace, build::Mode::Release)?,
    };
    let mut rows = Vec::new();
    for database in Database::ALL.into_iter().filter(|one| options.database.is_none_or(|only| only == *one)) {
        if let Some(row) = on(workspace, &binary, database, options)? {
            rows.push(row);
        }
    }
    print!("\n{}", report::table(&rows));
    Ok(rows.iter().all(report::Row::is_clean))
}

/// Runs on one database; `None`, and why, when it cannot be had.
pub(crate) fn on(
    workspace: &Workspace,
    binary: &Path,
    database: Database,
    options: &Options,
) -> Result<Option<report::Row>> {
    let ground = match database.ground(workspace)? {
        Ok(ground) => ground,
        Err(why) => {
            println!("{database}: SKIPPED, {why}");
            return Ok(None);
        }
    };
    let stage = Stage::default();
    let mut world = World::start(binary, ground, &stage)?;
    if !world.means().clock {
        println!("{database}: no clock jumps, libfaketime is not installed");
    }
    let (watch, mut row) = (Stopwatch::start(), report::Row::new(database));
    let limit = options.minutes.map(|minutes| Duration::from_secs_f64(minutes * 60.0));
    let is_last = |done: u64, watch: Stopwatch| {
        done + 1 == options.rounds || limit.is_some_and(|limit| watch.elapsed() >= limit)
    };
    let mut takers = Vec::new();
    let mut number = 0;
    for done in 0..options.rounds {
        if takers.is_empty() {
            takers = (0..options.takers)
                .map(|_| {
                    number += 1;
                    Taker::begin(&stage, number)
                })
                .collect::<Result<Vec<_>>>()?;
        }
        let over = is_last(done, watch);
        let last = over || (done + 1) % SITTING == 0;
        let place = Place { seed: options.seed, round: options.first + done, last };
        match round::run(&mut world, &stage, &mut takers, place) {
            Ok(count) => row.add(place.round, count),
            Err(error) => {
                row.fail(place.round, &error);
                break;
            }
        }
        if last {
            takers.clear();
            println!("{database}: {}", row.line(watch.elapsed()));
        }
        if over {
            break;
        }
    }
    for panic in world.panics()? {
        row.complain(format!("the server's log: {panic}"));
    }
    if let Err(error) = world.examine() {
        row.complain(format!("{error:#}"));
    }
    for complaint in row.words() {
        println!("{database}: AMISS: {complaint}");
    }
    if !row.is_clean() {
        println!(
            "{database}: again with `cargo xtask chaos --database {database} --seed {} --first …`",
            options.seed
        );
    }
    Ok(Some(row))
}
