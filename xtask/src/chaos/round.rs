//! A round: takers save, the server is struck, and then everything acknowledged is looked for.

use std::{sync::atomic::Ordering, thread};

use anyhow::{Result, anyhow};

use super::{
    count::Count,
    plan,
    taker::{Stage, Taker},
    world::World,
};

/// Which round of which plan.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) seed: u64,
    pub(super) round: u64,
    /// The last round of these takers: their attempts are submitted.
    pub(super) last: bool,
}

/// Runs one.
pub(super) fn run(world: &mut World<'_>, stage: &Stage, takers: &mut [Taker], place: Place) -> Result<Count> {
    let strikes = plan::strikes(place.seed, place.round, world.means());
    let mut count = Count::default();
    stage.over.store(false, Ordering::Relaxed);
    stage.acknowledged.store(0, Ordering::Relaxed);
    let struck = thread::scope(|scope| {
        let working: Vec<_> = (0..)
            .zip(takers.iter_mut())
            .map(|(number, taker)| {
                let mut dice = plan::taker(place.seed, place.round, number);
                scope.spawn(move || taker.work(stage, &mut dice))
            })
            .collect();
        let struck = strikes.into_iter().try_for_each(|strike| {
            thread::sleep(strike.after);
            world.strike(strike.fault, stage, &mut count)
        });
        stage.over.store(true, Ordering::Relaxed);
        working.into_iter().try_for_each(joined).and(struck)
    });
    // What was acknowledged is looked for even when the server did not recover by itself.
    let counts = thread::scope(|scope| {
        let reading: Vec<_> = takers
            .iter_mut()
            .map(|taker| {
                scope.spawn(move || if place.last { taker.finish(stage) } else { taker.review(stage) })
            })
            .collect();
        reading.into_iter().map(joined).collect::<Result<Vec<_>>>()
    });
    struck?;
    for one in counts? {
        count += one;
    }
    Ok(count)
}

fn joined<T>(thread: thread::ScopedJoinHandle<'_, Result<T>>) -> Result<T> {
    thread.join().map_err(|_| anyhow!("a taker's thread panicked"))?
}
