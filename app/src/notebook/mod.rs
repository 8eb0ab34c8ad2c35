//! The notebook of misses (오답 노트).

pub(crate) mod answer;
pub mod form;
pub mod page;
mod review;
mod view;
