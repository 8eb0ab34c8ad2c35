//! Objections to keys.

mod form;
mod page;
mod view;

pub use form::rule;
pub use page::show;
