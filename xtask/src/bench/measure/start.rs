//! From the start of the process to its first answer.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::Bench;
use crate::{clock::Stopwatch, figure::Figure, http::Client, journey::endpoints::HEALTH, spread::Spread};

/// Starts are few, because each is a whole process.
const STARTS: usize = 9;

/// First on an empty folder, then on the database that left.
pub(super) fn measure(bench: &Bench<'_>) -> Result<Vec<Figure>> {
    let data = bench.folder()?;
    let once = || -> Result<Duration> {
        let watch = Stopwatch::start();
        let server = bench.serve(data.path(), None)?;
        let answer = Client::connect(server.origin())?.get(HEALTH)?;
        ensure!(answer.status == 200, "{HEALTH} answered {}", answer.status);
        Ok(watch.elapsed())
    };
    let first = once()?;
    let again = Spread::of((0..STARTS).map(|_| once()).collect::<Result<_>>()?);
    Ok(vec![
        Figure::new("start on an empty folder (new database, all content)", first.as_secs_f64(), "s"),
        Figure::new(
            format!("start on an existing database, median of {STARTS}"),
            again.median() / 1000.0,
            "s",
        )
        .at_most(0.3),
    ])
}
