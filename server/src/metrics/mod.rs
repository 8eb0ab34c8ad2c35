//! Figures for an operator, in the text form that Prometheus reads (version 0.0.4 of its exposition format).
//!
//! Every label comes from a closed set, so that no visitor can make the figures grow, and none holds anything personal.

mod access;
mod class;
mod count;
mod histogram;
mod scrape;
mod text;

pub(crate) use count::count_request;
pub(crate) use scrape::{Figures, scrape};

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use class::Class;
use histogram::Histogram;

/// What was counted since the process began. Clones share it.
#[derive(Clone, Default)]
pub(crate) struct Metrics(Arc<Mutex<Counts>>);

#[derive(Default)]
struct Counts {
    answers: BTreeMap<(Class, u16), u64>,
    seconds: BTreeMap<Class, Histogram>,
    saves: u64,
    /// By the stable word of the refusal.
    refused_saves: BTreeMap<&'static str, u64>,
    failed_jobs: u64,
}

impl Metrics {
    fn counts(&self) -> MutexGuard<'_, Counts> {
        // A panic while counting leaves at worst one count out.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A job that nobody waits for went wrong.
    pub(crate) fn count_failed_job(&self) {
        self.counts().failed_jobs += 1;
    }
}
