//! Saving: a pure queue, and what carries out its effects.

mod api;
mod courier;
mod journal;
mod next;
mod queue;

#[cfg(test)]
mod tests;

pub(super) use courier::{Courier, set_aside};
pub(super) use journal::Journal;
pub(super) use next::Event;
pub(super) use queue::{Pace, Save, Standing};
