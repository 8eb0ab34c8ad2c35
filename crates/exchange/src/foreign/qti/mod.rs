//! QTI 2.1, 2.2 and 3.0: items as drafts and drafts as items, and response processing, executed as the standard says (Assessment, Section and Item information
//! model, "Response Processing" and "Expressions").
//!
//! The names of 3.0 (`qti-response-if`, `base-type`) are those of 2.x written otherwise, so one reader serves all.

mod arithmetic;
mod comparison;
mod container;
mod declaration;
mod evaluate;
mod expression;
mod feedback;
mod gaps;
mod interaction;
mod item;
mod key;
mod logic;
mod mapping;
mod names;
mod number;
mod prose;
mod rules;
mod scoring;
mod shape;
mod stimulus;
#[cfg(test)]
mod tests;
mod text_interaction;
mod value;
mod write;

pub use evaluate::evaluate;
pub use item::read;
pub(super) use names::tree;
pub(super) use stimulus::{stimulus, stimulus_of};
pub use write::{Version, write, write_package};
