//! Classical item and test analysis, as Moodle defines it, and what Moodle lacks: intervals, groups, options, DIF.
//!
//! Shares are 0 … 1 and correlations −1 … 1, where Moodle shows percent. [`analyse`] gives every figure that is defined;
//! [`report`] gives those that may be shown, each with its interval. Definitions and sources in one place:
//! `docs/measurement/items.md`.

mod advice;
mod bank;
mod column;
mod dif;
mod figures;
mod groups;
mod guess;
mod intervals;
mod mantel_haenszel;
mod marks;
pub mod minimum;
mod options;
mod question;
mod reliability;
mod report;
mod test_figures;
mod weights;

pub use advice::{Advice, Evidence, advise};
pub use bank::{BankReport, BankSample, LEAST_REST};
pub use dif::{Dif, DifClass, dif, strata};
pub use figures::{Analysis, ItemFigures, analyse};
pub use groups::{Groups, group_size};
pub use guess::{Guess, random_guess};
pub use mantel_haenszel::{Group, MantelHaenszel, mantel_haenszel};
pub use marks::{Marks, MarksError};
pub use options::{OptionAnalysis, OptionError, OptionFigures, option_analysis};
pub use question::{QuestionFigures, question};
pub use reliability::{Reliability, dichotomous};
pub use report::{AnalysisReport, Flag, ItemReport, TestReport, report};
pub use test_figures::TestFigures;

#[cfg(test)]
mod tests;
