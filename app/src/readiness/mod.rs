//! Readiness as pages show it: the chance of passing a gate now with its interval, or what is missing for a figure.

mod figure;
mod gain;
mod history;
mod missing;
mod panel;
mod summary;

#[cfg(test)]
mod sample;

pub(crate) use history::points;
pub(crate) use panel::ReadinessPanel;
pub(crate) use summary::{GateOutlook, ReadinessSummary};
