//! Tests of readiness.

mod advising;
mod measuring;
mod placement;
mod properties;
