//! What the pure crates compute, measured in this process: no server, no database.

mod content;
mod jiwer;
mod model_answer;
mod readiness;
mod scoring;
mod statistics;
mod transcript;

use std::time::Duration;

use crate::{clock::Stopwatch, spread::Spread};

pub(super) use content::Content;
pub(super) use readiness::measure as readiness;
pub(super) use scoring::measure as scoring;
pub(super) use statistics::measure as statistics;
pub(super) use transcript::measure as transcript;

/// Runs a computation a few times and sorts how long each took. The first run, which fills caches, does not count.
fn timed<T>(runs: usize, mut compute: impl FnMut() -> T) -> Spread {
    std::hint::black_box(compute());
    let mut once = || -> Duration {
        let watch = Stopwatch::start();
        std::hint::black_box(compute());
        watch.elapsed()
    };
    Spread::of((0..runs).map(|_| once()).collect())
}
