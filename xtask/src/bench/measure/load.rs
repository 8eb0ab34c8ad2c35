//! Many learners saving at once.

use std::{sync::Barrier, thread, time::Duration};

use anyhow::{Result, anyhow};

use crate::{clock::Stopwatch, journey::Learner, spread::Spread};

/// What came of it.
pub(super) struct Load {
    /// Acknowledged saves in a second.
    pub(super) rate: f64,
    /// How long each waited for its receipt.
    pub(super) waits: Spread,
}

/// Lets `takers` learners save without pause for a time; the first refused save is an error.
pub(super) fn run(origin: &str, takers: u64, time: Duration) -> Result<Load> {
    let learners = (1..=usize::try_from(takers)?)
        .map(|number| Learner::begin(origin, number))
        .collect::<Result<Vec<_>>>()?;
    let start = Barrier::new(learners.len() + 1);
    let (waits, elapsed) = thread::scope(|scope| {
        let start = &start;
        let threads: Vec<_> =
            learners.into_iter().map(|learner| scope.spawn(move || saves(learner, start, time))).collect();
        start.wait();
        let watch = Stopwatch::start();
        let waits: Result<Vec<_>> = threads
            .into_iter()
            .map(|thread| thread.join().map_err(|_| anyhow!("a taker's thread panicked"))?)
            .collect();
        (waits, watch.elapsed())
    });
    let waits = Spread::of(waits?.into_iter().flatten().collect());
    Ok(Load { rate: waits.count() as f64 / elapsed.as_secs_f64(), waits })
}

fn saves(mut learner: Learner, start: &Barrier, time: Duration) -> Result<Vec<Duration>> {
    let mut waits = Vec::new();
    start.wait();
    let whole = Stopwatch::start();
    for round in 0.. {
        let watch = Stopwatch::start();
        if whole.elapsed() >= time {
            break;
        }
        learner.save(round)?;
        waits.push(watch.elapsed());
    }
    Ok(waits)
}
