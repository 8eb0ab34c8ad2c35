//! What happens in a round, decided by a seed before it begins.

use std::time::Duration;

use crate::dice::{Dice, blend};

/// Something that happens to the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// `kill -9`, and a new start.
    Kill {
        /// Which of the servers, if there are several.
        server: usize,
        /// Whether the new one listens where the old one did.
        same_port: bool,
    },
    /// `kill -9` of that one as soon as the new start listens.
    KillAgain {
        /// Which.
        server: usize,
    },
    /// The database crashes and is away for a time.
    StopDatabase(Duration),
    /// The server's clock is so many seconds from the true one from now on.
    MoveClock(i64),
    /// The disk is full for a time.
    FillDisk(Duration),
}

/// A fault at its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Strike {
    /// How long after the last one has been got over.
    pub(crate) after: Duration,
    /// What.
    pub(crate) fault: Fault,
}

/// Which faults the surroundings allow, besides kills.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Means {
    /// There is a database of our own to stop.
    pub(crate) database: bool,
    /// The clock of the server can be moved.
    pub(crate) clock: bool,
    /// The disk of the server is a small one of our own.
    pub(crate) disk: bool,
}

/// The furthest that a clock is moved, in seconds: an attempt begun under one extreme is still open under the other.
const CLOCK: usize = 480;

/// The strikes of a round, in order. The first is always a kill, so rounds are kills.
pub(crate) fn strikes(seed: u64, round: u64, means: Means) -> Vec<Strike> {
    let mut dice = Dice::new(blend(&[seed, round]));
    let mut strikes = vec![];
    if means.disk {
        strikes.push(strike(&mut dice, 200, |dice| Fault::FillDisk(milliseconds(dice, 100, 600))));
    }
    if means.clock && dice.chance(25) {
        strikes.push(strike(&mut dice, 200, |dice| Fault::MoveClock(moved(dice))));
    }
    if means.database && dice.chance(15) {
        strikes.push(strike(&mut dice, 300, |dice| Fault::StopDatabase(milliseconds(dice, 50, 2_500))));
    }
    let server = dice.below(2);
    let kill = strike(&mut dice, 500, |dice| Fault::Kill { server, same_port: dice.chance(50) });
    // Before, between or after the others.
    strikes.insert(dice.below(strikes.len() + 1), kill);
    if dice.chance(15) {
        strikes.push(strike(&mut dice, 50, |_| Fault::KillAgain { server }));
    }
    strikes
}

/// What a taker does in a round comes from a generator of its own, so that one taker more changes nothing for the others.
pub(crate) fn taker(seed: u64, round: u64, taker: u64) -> Dice {
    Dice::new(blend(&[seed, round, taker + 1]))
}

fn strike(dice: &mut Dice, within: usize, fault: impl FnOnce(&mut Dice) -> Fault) -> Strike {
    Strike { after: milliseconds(dice, 20, within), fault: fault(dice) }
}

/// Forwards or backwards, up to the furthest.
fn moved(dice: &mut Dice) -> i64 {
    let seconds = i64::try_from(dice.below(CLOCK + 1)).unwrap_or_default();
    if dice.chance(50) { seconds } else { -seconds }
}

fn milliseconds(dice: &mut Dice, least: usize, spread: usize) -> Duration {
    Duration::from_millis((least + dice.below(spread)) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Means = Means { database: true, clock: true, disk: true };

    #[test]
    fn a_seed_is_a_plan() {
        let plan = |seed| (0..50).map(|round| strikes(seed, round, ALL)).collect::<Vec<_>>();
        assert_eq!(plan(7), plan(7));
        assert_ne!(plan(7), plan(8));
    }

    #[test]
    fn every_round_kills_and_every_fault_comes_up() {
        let rounds: Vec<Vec<Strike>> = (0..200).map(|round| strikes(1, round, ALL)).collect();
        let kills = |strike: &Strike| matches!(strike.fault, Fault::Kill { .. });
        assert!(rounds.iter().all(|strikes| strikes.iter().filter(|strike| kills(strike)).count() == 1));
        let some = |is: fn(&Fault) -> bool| rounds.iter().flatten().any(|strike| is(&strike.fault));
        assert!(some(|fault| matches!(fault, Fault::Kill { same_port: true, .. })));
        assert!(some(|fault| matches!(fault, Fault::Kill { same_port: false, .. })));
        assert!(some(|fault| matches!(fault, Fault::KillAgain { .. })));
        assert!(some(|fault| matches!(fault, Fault::StopDatabase(_))));
        assert!(some(|fault| matches!(fault, Fault::FillDisk(_))));
        assert!(some(|fault| matches!(fault, Fault::MoveClock(seconds) if *seconds < 0)));
        assert!(some(|fault| matches!(fault, Fault::MoveClock(seconds) if *seconds > 0)));
    }

    #[test]
    fn what_the_surroundings_do_not_allow_does_not_happen() {
        let strikes = (0..200).flat_map(|round| strikes(1, round, Means::default()));
        for strike in strikes {
            assert!(matches!(strike.fault, Fault::Kill { .. } | Fault::KillAgain { .. }), "{strike:?}");
        }
    }
}
