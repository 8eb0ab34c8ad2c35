//! XML to a small tree. No document type, no entity but the five and numeric ones; depth and size are bounded.

mod build;
mod element;
mod read;
#[cfg(test)]
mod tests;
mod write;

pub(super) use element::{Element, Node};
pub(super) use read::{parse, walk, walk_below};
pub(super) use write::escape;
