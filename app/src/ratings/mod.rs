//! How the learner's essay ratings agree with the panel's.

pub(crate) mod page;
pub(crate) mod report;
