//! Charts, drawn on the server as SVG: no script, the colours of the page, and a table behind each for those who do not see
//! it, or want the figures.

mod band;
mod frame;
mod history;
mod reliability;
mod scale;

pub use band::{Band, BandChart};
pub use history::{Event, HistoryChart, HistoryPoint};
pub use reliability::{Group, ReliabilityChart};

#[cfg(test)]
mod tests;
