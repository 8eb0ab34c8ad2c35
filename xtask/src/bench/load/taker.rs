//! One taker of many.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{
    kind::{Kind, Met},
    schedule::Schedule,
};
use crate::{
    clock::Stopwatch,
    dice::{Dice, blend},
    http::{Answer, Client},
    journey::{Sitting, address, endpoints, save, told},
};

/// Where takers go and what they sit.
pub(super) struct Venue<'a> {
    /// The servers.
    pub(super) origins: &'a [String],
    /// The gate.
    pub(super) gate: &'a str,
    pub(super) takers: u64,
    pub(super) schedule: Schedule,
}

/// Starts, thinks and saves until the end, submits; gives what was met.
pub(super) fn sit(venue: &Venue<'_>, number: u64) -> Met {
    let mut met = Met::default();
    let mut dice = Dice::new(blend(&[number]));
    let schedule = venue.schedule;
    schedule.wait_until(schedule.times.start_of(number, venue.takers));
    // Whoever cannot start is counted once, by what stopped them.
    let Some((mut client, sitting)) = begin(venue, number, &mut met) else { return met };
    let mut step = 1;
    // Not all of them answer the same item at a time.
    let first = dice.below(sitting.len());
    let mut place = first;
    let mut waiting = None;
    loop {
        let thought = schedule.times.think(&mut dice);
        if !schedule.leaves(thought) {
            break;
        }
        std::thread::sleep(thought);
        // What is not acknowledged may be there all the same: it is sent again as it was, as the runner does.
        let Ok((slot, response)) = waiting.take().map_or_else(|| sitting.answer(place, &mut dice), Ok) else {
            break;
        };
        let body = save(step, &response);
        let path = sitting.path(slot);
        // The server keeps no idle connection for as long as people think.
        let sent = timed(&mut met, Kind::Save, || {
            client.revive(venue.origin(number))?;
            client.send_json("PUT", &path, &body)
        });
        match sent {
            Ok(_) => {
                step += 1;
                place += 1;
            }
            Err(error) => {
                met.error(Kind::Save, &error);
                waiting = Some((slot, response));
                // Perhaps the connection is gone.
                let _ = client.reconnect(venue.origin(number));
            }
        }
    }
    schedule.wait_until(schedule.times.end());
    // On another server, where there are several: an attempt belongs to none.
    let next = venue.origin(number + 1);
    let submitted = if venue.origins.len() > 1 { client.reconnect(next) } else { client.revive(next) }
        .and_then(|()| {
            let path = endpoints::closure(sitting.id());
            timed(&mut met, Kind::Submit, || client.send_json("POST", &path, &json!({ "step": step })))
        });
    if let Err(error) = submitted {
        met.error(Kind::Submit, &error);
    }
    met
}

impl Venue<'_> {
    /// Round robin.
    fn origin(&self, number: u64) -> &str {
        &self.origins[(number % self.origins.len() as u64) as usize]
    }
}

fn begin(venue: &Venue<'_>, number: u64, met: &mut Met) -> Option<(Client, Sitting)> {
    let mut stopped_at = Kind::Guest;
    let mut begin = || -> Result<(Client, Sitting)> {
        let mut client =
            Client::connect(venue.origin(number))?.coming_from(address(usize::try_from(number)? + 1));
        timed(met, Kind::Guest, || client.send_json("POST", endpoints::GUEST, &json!({})))?;
        stopped_at = Kind::Begin;
        let body = json!({ "gate": venue.gate });
        let begun = timed(met, Kind::Begin, || client.send_json("POST", endpoints::ATTEMPTS, &body))?;
        let sitting = Sitting::read(&begun)?;
        stopped_at = Kind::Page;
        let mut browser = client.twin(venue.origin(number))?.accept_compressed();
        timed(met, Kind::Page, || browser.get(&endpoints::page(sitting.id())))?;
        Ok((client, sitting))
    };
    match begin() {
        Ok(begun) => Some(begun),
        Err(error) => {
            met.error(stopped_at, &error);
            None
        }
    }
}

/// Sends, and notes how long the answer took if it is a good one.
fn timed(met: &mut Met, kind: Kind, send: impl FnOnce() -> Result<Answer>) -> Result<Answer> {
    let watch = Stopwatch::start();
    let answer = send()?;
    let wait = watch.elapsed();
    if kind == Kind::Page {
        ensure!(answer.status == 200, "the server answered {}", answer.status);
    } else {
        told(&answer, kind.name())?;
    }
    met.wait(kind, wait);
    Ok(answer)
}
