//! Choosing what to practise, and beginning it.

pub mod form;
pub mod page;
mod view;
