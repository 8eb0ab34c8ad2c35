//! What to practise next, and how far it still is.

use serde::{Deserialize, Serialize};

use super::Forecaster;
use super::forecast::Table;
use crate::ability::{DomainStanding, Standing};

/// Chances of passing to which a distance is given. The last stands for certainty: it rounds to 100 %.
const GOALS: [f64; 3] = [0.8, 0.9, 0.995];
/// Items that distance is counted in, and where counting ends.
const STRIDE: u32 = 10;
const FARTHEST: u32 = 300;
/// Rise of ability that [`Gain::lever`] asks about, and the steps and end of the search for [`Distance::rise`].
const LEVER: f64 = 0.25;
const HIGHEST: f64 = 5.0;

/// What would help.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    /// Items of practice that [`Gain::gain`] is about.
    pub items: u32,
    /// One per domain of the gate, the most helpful first.
    pub gains: Vec<Gain>,
    /// To 80 %, 90 % and 100 % (0.995 and above).
    pub distances: Vec<Distance>,
}

/// What practice in one domain would bring.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Gain {
    /// Index of the domain.
    pub domain: usize,
    /// Expected change of P(pass) after practising the advice's number of items there, under the growth found in the data;
    /// 0 when no growth was found. Practice also narrows the interval, which this does not count.
    pub gain: f64,
    /// Change of P(pass) were the ability there a quarter of a standard deviation higher: where effort counts most,
    /// whatever growth is.
    pub lever: f64,
}

/// How far a chance of passing is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Distance {
    /// The chance of passing, 0 … 1.
    pub goal: f64,
    /// Items of practice until the expected P(pass) reaches it, each ten spent where they help most; 0 when it is reached
    /// already, none when it is not reached within 300 items or practice brings nothing.
    pub items: Option<u32>,
    /// Rise of ability in every domain of the gate at once that reaches it, linear between quarters; none above 5.
    pub rise: Option<f64>,
}

impl Forecaster<'_> {
    /// What would help this learner, for `items` items of practice per domain.
    pub fn advice(&self, standing: &Standing, items: u32) -> Advice {
        let now = self.tables(standing, 0.0);
        let pass = self.mix(&standing.general, &now);
        let gains = self.gains_from(standing, &now, pass, items);
        let (practice, rises) = (self.practice_path(standing, now, pass), self.rise_path(standing, pass));
        let distance =
            |goal: f64| Distance { goal, items: first(&practice, goal), rise: crossing(&rises, goal) };
        Advice { items, gains, distances: GOALS.map(distance).to_vec() }
    }

    /// The gains of [`Self::advice`] alone, for a fraction of its time.
    pub fn gains(&self, standing: &Standing, items: u32) -> Vec<Gain> {
        let now = self.tables(standing, 0.0);
        let pass = self.mix(&standing.general, &now);
        self.gains_from(standing, &now, pass, items)
    }

    fn gains_from(&self, standing: &Standing, now: &[Table], pass: f64, items: u32) -> Vec<Gain> {
        let gain = |place: usize| {
            let with = |table: Table| {
                let mut tables = now.to_vec();
                tables[place] = table;
                self.mix(&standing.general, &tables) - pass
            };
            let (domain, parts) = &self.domains[place];
            let own = &standing.domains[*domain];
            let lever = with(self.table(&standing.general, own, parts, LEVER));
            let later = self.practised(own, items);
            Gain { domain: *domain, gain: with(self.table(&standing.general, &later, parts, 0.0)), lever }
        };
        let mut gains: Vec<Gain> = (0..self.domains.len()).map(gain).collect();
        gains.sort_by(|one, other| other.gain.total_cmp(&one.gain).then(other.lever.total_cmp(&one.lever)));
        gains
    }

    fn tables(&self, standing: &Standing, lift: f64) -> Vec<Table> {
        let table = |(domain, parts): &(usize, Vec<_>)| {
            self.table(&standing.general, &standing.domains[*domain], parts, lift)
        };
        self.domains.iter().map(table).collect()
    }

    /// A domain after so many more items of practice, whatever their answers.
    fn practised(&self, own: &DomainStanding, items: u32) -> DomainStanding {
        let mut later = own.clone();
        later.practised += items;
        for row in &mut later.densities {
            (0..items).for_each(|_| self.estimator.walk.advance(row));
        }
        later
    }

    /// Items of practice and the expected P(pass) after them, spending each stride on the domain that gains most.
    fn practice_path(&self, standing: &Standing, mut tables: Vec<Table>, pass: f64) -> Vec<(u32, f64)> {
        let mut path = vec![(0, pass)];
        if self.estimator.model().growth.drift <= 0.0 {
            return path;
        }
        let ahead = |place: usize, own: &DomainStanding| {
            let later = self.practised(own, STRIDE);
            let table = self.table(&standing.general, &later, &self.domains[place].1, 0.0);
            (later, table)
        };
        let own = |(place, (domain, _)): (usize, &(usize, Vec<_>))| ahead(place, &standing.domains[*domain]);
        let mut next: Vec<(DomainStanding, Table)> = self.domains.iter().enumerate().map(own).collect();
        for stride in 1..=FARTHEST / STRIDE {
            let mut chance = |place: usize| {
                std::mem::swap(&mut tables[place], &mut next[place].1);
                let chance = self.mix(&standing.general, &tables);
                std::mem::swap(&mut tables[place], &mut next[place].1);
                (place, chance)
            };
            let best =
                (0..self.domains.len()).map(&mut chance).max_by(|one, other| one.1.total_cmp(&other.1));
            let Some((place, chance)) = best else { break };
            path.push((stride * STRIDE, chance));
            if chance >= GOALS[GOALS.len() - 1] {
                break;
            }
            let following = ahead(place, &next[place].0);
            tables[place] = std::mem::replace(&mut next[place], following).1;
        }
        path
    }

    /// Rises of every ability and P(pass) with them.
    fn rise_path(&self, standing: &Standing, pass: f64) -> Vec<(f64, f64)> {
        let mut path = vec![(0.0, pass)];
        for step in 1..=(HIGHEST / LEVER) as u32 {
            if path.last().is_some_and(|(_, chance)| *chance >= GOALS[GOALS.len() - 1]) {
                break;
            }
            let rise = LEVER * f64::from(step);
            path.push((rise, self.mix(&standing.general, &self.tables(standing, rise))));
        }
        path
    }
}

fn first(path: &[(u32, f64)], goal: f64) -> Option<u32> {
    path.iter().find(|(_, chance)| *chance >= goal).map(|(items, _)| *items)
}

/// Where a rising path first crosses `goal`, linear between its points.
fn crossing(path: &[(f64, f64)], goal: f64) -> Option<f64> {
    let place = path.iter().position(|(_, chance)| *chance >= goal)?;
    let (rise, chance) = path[place];
    let Some((before, lower)) = place.checked_sub(1).map(|before| path[before]) else { return Some(rise) };
    Some(before + (rise - before) * (goal - lower) / (chance - lower))
}
