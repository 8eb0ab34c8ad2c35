//! Item and test statistics of a large gate.

use anyhow::Result;
use assessment::statistics::items::{Group, Marks, dif, option_analysis, report, strata};

use super::timed;
use crate::{dice::Dice, figure::Figure};

const ITEMS: usize = 40;
const OPTIONS: usize = 4;
const RUNS: usize = 5;
/// Issue 3 and DESIGN §6, in milliseconds.
const LARGE: (usize, f64) = (10_000, 1000.0);
const SMALL: (usize, usize, f64) = (700, 20, 50.0);

/// A sitting: which option was chosen of each item; option 0 is right.
type Sitting = Vec<usize>;

/// Right with a chance that rises with ability, else any other option.
fn sittings(attempts: usize, items: usize) -> Vec<Sitting> {
    let mut dice = Dice::new(7);
    let sitting = |_| {
        let ability = dice.normal();
        let chosen = |item: usize| {
            let difficulty = 3.0 * item as f64 / items as f64 - 1.5;
            let right = dice.share() < 1.0 / (1.0 + (difficulty - ability).exp());
            if right { 0 } else { 1 + dice.below(OPTIONS - 1) }
        };
        (0..items).map(chosen).collect()
    };
    (0..attempts).map(sitting).collect()
}

fn analyse(sittings: &[Sitting], items: usize) -> Result<()> {
    let mark = |chosen: &usize| Some(f64::from(u8::from(*chosen == 0)));
    let rows = sittings.iter().map(|sitting| sitting.iter().map(mark).collect::<Vec<_>>());
    let marks = Marks::new(vec![1.0; items], rows)?;
    std::hint::black_box(report(&marks));
    let groups: Vec<Option<Group>> = (0..sittings.len())
        .map(|attempt| Some(if attempt % 3 == 0 { Group::Focal } else { Group::Reference }))
        .collect();
    let strata = strata(&marks);
    for item in 0..items {
        let chosen: Vec<Vec<usize>> = sittings.iter().map(|sitting| vec![sitting[item]]).collect();
        std::hint::black_box(option_analysis(&marks, item, OPTIONS, &chosen)?);
        let _ = std::hint::black_box(dif(&marks, item, &groups, &strata));
    }
    Ok(())
}

/// From the chosen options to everything an author sees: report, options of every item, DIF of every item.
pub(in super::super) fn measure() -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    for (attempts, items, budget) in [(LARGE.0, ITEMS, LARGE.1), SMALL] {
        let sittings = sittings(attempts, items);
        analyse(&sittings, items)?;
        let times = timed(RUNS, || analyse(&sittings, items));
        let what = format!("statistics of {attempts} attempts × {items} items, options and DIF included");
        figures.push(Figure::new(what, times.median(), "ms").at_most(budget));
    }
    Ok(figures)
}
