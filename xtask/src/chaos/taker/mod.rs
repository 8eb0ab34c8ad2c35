//! A simulated taker: saves at random, is cut off, repeats itself, and remembers what was acknowledged.

mod act;
mod review;
mod verdict;

use std::{
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use anyhow::{Context, Result};
use serde_json::json;

use super::{count::Count, ledger::Ledger};
use crate::{
    clock::Stopwatch,
    dice::Dice,
    http::Client,
    journey::{Sitting, address, endpoints, gates, told},
};

/// A taker waits no longer for an answer: whoever does has to repeat the save, which is what is to be tried.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// How long the server may take to serve again once nothing is broken any more.
const RECOVERY: Duration = Duration::from_secs(30);
/// Between two tries at a server that does not answer.
const PAUSE: Duration = Duration::from_millis(10);

/// What takers and those who strike the server share.
#[derive(Default)]
pub(super) struct Stage {
    origins: Mutex<Vec<String>>,
    turn: AtomicUsize,
    /// The round is over.
    pub(super) over: AtomicBool,
    /// Saves acknowledged in this round, to see that saving goes on.
    pub(super) acknowledged: AtomicU64,
}

impl Stage {
    /// Where a server listens now: each in turn, where there are several.
    pub(super) fn origin(&self) -> String {
        let origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = self.turn.fetch_add(1, Ordering::Relaxed) % origins.len().max(1);
        origins.get(turn).cloned().unwrap_or_default()
    }

    /// A server has moved; a new one is one more.
    pub(super) fn moved(&self, server: usize, origin: &str) {
        let mut origins = self.origins.lock().unwrap_or_else(PoisonError::into_inner);
        match origins.get_mut(server) {
            Some(known) => origin.clone_into(known),
            None => origins.push(origin.to_owned()),
        }
    }
}

/// A taker with an attempt in progress.
pub(super) struct Taker {
    client: Client,
    connected: bool,
    sitting: Sitting,
    ledger: Ledger,
    place: usize,
    /// What happened to this one since it was last asked.
    pub(super) count: Count,
}

impl Taker {
    /// Starts as a guest and begins a gate; `number` tells takers apart, and spreads them over the gates.
    pub(super) fn begin(stage: &Stage, number: usize) -> Result<Self> {
        let mut client =
            Client::connect(&stage.origin())?.coming_from(address(number)).patient_for(RECOVERY)?;
        told(&client.send_json("POST", endpoints::GUEST, &json!({}))?, "starting as a guest")?;
        let gates = gates(&mut client)?;
        let (gate, _) = &gates[number % gates.len()];
        let begun = client.send_json("POST", endpoints::ATTEMPTS, &json!({ "gate": gate }))?;
        let sitting = Sitting::read(&begun)?;
        let client = client.patient_for(PATIENCE)?;
        Ok(Self {
            client,
            connected: true,
            sitting,
            ledger: Ledger::default(),
            place: number,
            count: Count::default(),
        })
    }

    /// Saves until the round is over.
    pub(super) fn work(&mut self, stage: &Stage, dice: &mut Dice) -> Result<()> {
        while !stage.over.load(Ordering::Relaxed) {
            thread::sleep(Duration::from_millis(dice.below(30) as u64));
            if !self.connected && self.client.reconnect(&stage.origin()).is_err() {
                // The server is down: a browser would wait and try again as well.
                thread::sleep(PAUSE);
                continue;
            }
            self.connected = true;
            let before = self.count.acknowledged;
            self.act(stage, dice)?;
            stage.acknowledged.fetch_add(self.count.acknowledged - before, Ordering::Relaxed);
        }
        Ok(())
    }

    /// Does something until it succeeds, on new connections; the server has only so long to recover.
    fn insist<T>(&mut self, stage: &Stage, mut attempt: impl FnMut(&mut Self) -> Result<T>) -> Result<T> {
        let watch = Stopwatch::start();
        loop {
            let tried = self.client.reconnect(&stage.origin()).and_then(|()| attempt(self));
            match tried {
                Err(error) if watch.elapsed() > RECOVERY => {
                    return Err(error).with_context(|| {
                        format!("the server does not serve again after {} s", RECOVERY.as_secs())
                    });
                }
                Err(_) => thread::sleep(PAUSE),
                Ok(value) => return Ok(value),
            }
        }
    }
}
