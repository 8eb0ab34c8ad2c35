//! The item bank.

mod change;
mod filter;
mod page;
mod view;

pub use change::change;
pub use page::show;
