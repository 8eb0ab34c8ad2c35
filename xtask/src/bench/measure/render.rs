//! Render time of each kind of page.

use std::time::Duration;

use anyhow::{Result, ensure};

use super::Bench;
use crate::{clock::Stopwatch, figure::Figure, http::Client, journey::Learner, pages::crawl, spread::Spread};

/// First requests fill caches that every later learner finds filled.
const WARM_UP: u64 = 20;
/// DESIGN §6, in milliseconds.
const BUDGET: f64 = 5.0;

/// One page of each kind, and the attempt page.
pub(super) fn measure(bench: &Bench<'_>) -> Result<Vec<Figure>> {
    let data = bench.folder()?;
    let server = bench.serve(data.path(), None)?;
    let mut guest = Client::connect(server.origin())?;
    let mut pages = crawl(&mut guest)?;
    pages.dedup_by(|page, last| page.kind == last.kind);
    pages.sort_by(|left, right| left.kind.cmp(&right.kind));
    pages.dedup_by(|page, kept| page.kind == kept.kind);
    let mut figures = Vec::new();
    for page in pages {
        figures.push(figure(bench, &mut guest, &page.kind, &page.path)?);
    }
    let learner = Learner::begin(server.origin(), 1)?;
    let mut taker = Client::connect(server.origin())?.with_cookies_of(learner.client());
    figures.push(figure(bench, &mut taker, "/attempts/…", &learner.page())?);
    Ok(figures)
}

fn figure(bench: &Bench<'_>, client: &mut Client, kind: &str, path: &str) -> Result<Figure> {
    let mut once = || -> Result<Duration> {
        let watch = Stopwatch::start();
        let answer = client.get(path)?;
        ensure!(answer.status == 200, "{path} answered {}", answer.status);
        Ok(watch.elapsed())
    };
    for _ in 0..WARM_UP {
        once()?;
    }
    let times = Spread::of((0..bench.options.requests).map(|_| once()).collect::<Result<_>>()?);
    Ok(Figure::new(format!("`{kind}`, median of {}", times.count()), times.median(), "ms").at_most(BUDGET))
}
