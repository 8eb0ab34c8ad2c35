//! Answers that arrived and do not count.

mod page;
mod view;

pub use page::show;
