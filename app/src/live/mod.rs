//! 실전: the live phase that a passed gate opens. The tasks themselves are done in the runner (`attempts`).

mod batches;
pub mod desk;
pub mod form;
mod panel;
mod redo;
mod report;
mod terms;
mod view;

pub(crate) use panel::{LivePanel, LiveView};
pub(crate) use report::{LiveReport, LiveReportPart};
