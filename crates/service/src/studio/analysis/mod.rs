//! How items, rules and gates work, read off everybody's answers.

mod cache;
mod domain;
mod gates;
mod item;
mod items;
mod rules;
mod tally;

pub(crate) use cache::AnalysisCache;
pub use domain::DomainAnalysis;
pub use gates::GateAnalysis;
pub use item::{ItemPage, OptionRow, Spread};
pub use items::{ItemAnalysis, Period};
pub use rules::{RuleCells, WEEKS};
