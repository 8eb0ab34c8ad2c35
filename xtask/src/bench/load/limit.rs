//! How many takers a machine bears.

use anyhow::Result;

use super::{
    report::{START, save_p95, start_p95},
    run::Outcome,
};

/// Narrowing steps once the limit lies between two numbers of takers.
const STEPS: u32 = 3;
/// More threads than this the tool itself does not bear.
const MOST: u64 = 16_000;

/// Doubles takers until the p95 of a kind passes 500 ms or a request fails, then narrows down; gives the largest number
/// that was borne and the smallest that was not.
pub(super) fn search(
    first: u64,
    mut attempt: impl FnMut(u64) -> Result<Option<Outcome>>,
) -> Result<(Option<u64>, Option<u64>)> {
    let mut bears = |takers: u64| -> Result<Option<bool>> {
        let Some(outcome) = attempt(takers)? else { return Ok(None) };
        let (start, save, errors) = (start_p95(&outcome), save_p95(&outcome), outcome.errors());
        println!("{takers} takers: p95 of the start {start:.0} ms, of saves {save:.0} ms, {errors} errors");
        Ok(Some(start <= START && save <= START && errors == 0))
    };
    narrow(first, MOST, &mut bears)
}

fn narrow(
    first: u64,
    most: u64,
    bears: &mut impl FnMut(u64) -> Result<Option<bool>>,
) -> Result<(Option<u64>, Option<u64>)> {
    let (mut borne, mut broken) = (None, None);
    let mut takers = first;
    while broken.is_none() && takers <= most {
        match bears(takers)? {
            None => return Ok((None, None)),
            Some(true) => borne = Some(takers),
            Some(false) => broken = Some(takers),
        }
        takers *= 2;
    }
    for _ in 0..STEPS {
        let Some(high) = broken else { break };
        let between = u64::midpoint(borne.unwrap_or(0), high);
        if bears(between)? == Some(true) {
            borne = Some(between);
        } else {
            broken = Some(between);
        }
    }
    Ok((borne, broken))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(first: u64, limit: u64) -> (Option<u64>, Option<u64>) {
        narrow(first, 16_000, &mut |takers| Ok(Some(takers <= limit))).expect("a search")
    }

    #[test]
    fn the_limit_lies_between_what_was_borne_and_what_was_not() {
        for limit in [900, 2_000, 3_100, 7_999] {
            let (borne, broken) = found(1_000, limit);
            assert!(borne.is_none_or(|borne| borne <= limit), "{limit}: {borne:?}");
            assert!(broken.is_some_and(|broken| broken > limit), "{limit}: {broken:?}");
        }
    }

    #[test]
    fn a_machine_that_bears_all_has_no_limit() {
        assert_eq!(found(1_000, 100_000), (Some(16_000), None));
    }
}
