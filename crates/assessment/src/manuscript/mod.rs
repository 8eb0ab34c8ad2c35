//! Manuscripts: documents in the making, as plain texts that may be unfinished or wrong. Reading one gives either the
//! document, or every fault with the field it stands in, so that a form can say it there.

pub mod domain;
pub mod gate;
pub mod guideline;
mod reader;
mod rows;

pub use reader::{FieldFault, FieldProblem};
pub use rows::{Deed, edit};
