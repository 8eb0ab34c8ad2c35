//! Choosing what to practise, and beginning it.

pub mod form;
pub mod page;
pub mod plan;
mod study;
mod view;
