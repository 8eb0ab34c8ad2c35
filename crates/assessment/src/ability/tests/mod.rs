//! Tests of ability, and the simulated learners that tests of readiness use too.

mod recovery;
pub(crate) mod simulation;
mod standings;
mod vectors;
