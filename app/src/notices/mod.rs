//! What people are told in the site.

mod form;
mod page;
mod view;
mod words;

pub use form::mark;
pub use page::show;
