//! Tests of ability.

mod vectors;
