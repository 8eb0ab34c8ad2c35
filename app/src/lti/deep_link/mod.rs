//! Choosing a gate for a course.

mod page;
mod view;

pub use page::show;
