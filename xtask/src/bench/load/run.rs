//! One run: everybody starts, thinks, saves, and submits at the end.

use std::{
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use anyhow::{Context, Result, anyhow};

use super::{
    house::{House, Servers},
    kind::{Kind, Met},
    process::Usage,
    schedule::{Schedule, Times},
    taker::{self, Venue},
};
use crate::{clock::Stopwatch, http::Client, journey::gates};

/// A taker's thread only waits; thousands of full stacks would be a waste.
const STACK: usize = 512 * 1024;
/// Between two looks at the memory.
const LOOK: Duration = Duration::from_millis(500);
/// Items of the gate that is sat, if there is such a gate.
const ITEMS: u64 = 20;

/// What came of a run.
pub(super) struct Outcome {
    pub(super) takers: u64,
    pub(super) met: Met,
    pub(super) times: Times,
    /// From the moment when all submitted until the last receipt.
    pub(super) submission: Duration,
    /// Memory of all servers together, look by look, in bytes.
    pub(super) memory: Vec<u64>,
    /// Processor time of all servers together, by phase: start, exam, submission.
    pub(super) processor: [Duration; 3],
}

/// Runs it on an empty database; `None` if PostgreSQL is wanted and not installed.
pub(super) fn run(
    house: House,
    binary: &Path,
    scratch: &Path,
    takers: u64,
    times: Times,
) -> Result<Option<Outcome>> {
    let Some(servers) = Servers::start(house, binary, scratch)? else { return Ok(None) };
    let origins = servers.origins();
    let first = origins.first().context("no server")?;
    let gates = gates(&mut Client::connect(first)?)?;
    let (gate, _) = gates.iter().find(|(_, items)| *items >= ITEMS).unwrap_or(&gates[0]);
    let schedule = Schedule { times, watch: Stopwatch::start() };
    let venue = Venue { origins: &origins, gate, takers, schedule };
    let over = AtomicBool::new(false);
    thread::scope(|scope| {
        let (venue, over, servers) = (&venue, &over, &servers);
        let sitting: Vec<_> = (0..takers)
            .map(|number| {
                thread::Builder::new()
                    .stack_size(STACK)
                    .spawn_scoped(scope, move || taker::sit(venue, number))
                    .context("cannot start another thread; allow more of them, or take fewer takers")
            })
            .collect::<Result<_>>()?;
        let watching = scope.spawn(move || watch_memory(servers, over));
        let mut processor = vec![total(&servers.usages()?).processor];
        for moment in [times.start, times.end()] {
            schedule.wait_until(moment);
            processor.push(total(&servers.usages()?).processor);
        }
        let mut met = Met::default();
        for taker in sitting {
            met.join(taker.join().map_err(|_| anyhow!("a taker's thread panicked"))?);
        }
        let submission = schedule.watch.elapsed().saturating_sub(times.end());
        processor.push(total(&servers.usages()?).processor);
        over.store(true, Ordering::Relaxed);
        let memory = watching.join().map_err(|_| anyhow!("the watching thread panicked"))??;
        let spent = |phase: usize| processor[phase + 1].saturating_sub(processor[phase]);
        let processor = [spent(0), spent(1), spent(2)];
        Ok(Some(Outcome { takers, met, times, submission, memory, processor }))
    })
}

fn watch_memory(servers: &Servers, over: &AtomicBool) -> Result<Vec<u64>> {
    let mut looks = Vec::new();
    while !over.load(Ordering::Relaxed) {
        looks.push(total(&servers.usages()?).resident);
        thread::sleep(LOOK);
    }
    Ok(looks)
}

fn total(usages: &[Usage]) -> Usage {
    usages.iter().fold(Usage::default(), |all, one| Usage {
        resident: all.resident + one.resident,
        processor: all.processor + one.processor,
    })
}

impl Outcome {
    /// Acknowledged saves in a second, from the start until all submit.
    pub(super) fn saves_per_second(&self) -> f64 {
        self.met.waits(Kind::Save).len() as f64 / self.times.end().as_secs_f64()
    }

    /// How many requests went wrong.
    pub(super) fn errors(&self) -> u64 {
        self.met.errors().values().sum()
    }
}
