//! How far ratings agree: one rater with gold, or a panel with itself.
//!
//! A figure that is 0/0 is none, never 0 and never not-a-number. Definitions, thresholds and sources in one place:
//! `docs/measurement/agreement.md`.

mod confusion;
mod diagnosis;
mod distance;
mod figures;
mod gwet;
mod halo;
mod kappa;
mod krippendorff;
mod panel;
mod qualification;
mod ratings;
mod report;
mod scale;
mod spread;
mod weights;

pub use confusion::{Confusion, PairError};
pub use diagnosis::{CONFIDENCE_Z, Diagnosis, Evidence, Measure, RaterError, Undecided, diagnose};
pub use figures::Agreement;
pub use gwet::gwet;
pub use halo::{Halo, halo};
pub use kappa::{Disagreement, kappa};
pub use krippendorff::{Level, alpha};
pub use panel::{MINIMUM_UNITS, PanelReport, panel_report};
pub use qualification::{Check, Criterion, QualificationRule};
pub use ratings::{Ratings, RatingsError};
pub use report::{FEW_PAIRS, RatedSet, RatedSetError, SetReport, Trait, TraitReport, set_report};
pub use scale::{Scale, ScaleError};
pub use weights::Weights;

#[cfg(test)]
mod tests;
