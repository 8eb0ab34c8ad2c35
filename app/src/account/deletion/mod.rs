//! Leaving for good.

mod form;
mod page;
mod view;

pub use form::delete;
pub use page::show;
