//! A learner's answers, domain by domain, in order.

use crate::ability::{Answer, BankItem};

/// Practised items after which drift is no longer extrapolated while calibrating.
pub(super) const LONGEST: u32 = 200;

/// One answer as one domain's chain sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) item: usize,
    pub(super) right: bool,
    pub(super) practised: bool,
    /// Items practised in the domain before, at most [`LONGEST`].
    pub(super) grown: u32,
}

/// `[domain][answer]`, in the order given.
pub(super) fn sequences(domains: usize, bank: &[BankItem], answers: &[Answer]) -> Vec<Vec<Step>> {
    let mut steps = vec![Vec::new(); domains];
    let mut grown = vec![0; domains];
    for &Answer { item, right, practised } in answers {
        let domain = bank[item].domain;
        steps[domain].push(Step { item, right, practised, grown: grown[domain] });
        if practised && grown[domain] < LONGEST {
            grown[domain] += 1;
        }
    }
    steps
}
