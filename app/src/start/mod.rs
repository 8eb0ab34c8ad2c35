//! The first page.

pub mod page;
mod running;
mod view;
