//! Domains: their list, a new one, and what one is called.

mod form;
mod list;
mod page;
mod view;

pub use form::{change, make};
pub use list::show as list;
pub(in crate::studio) use page::id as page_id;
pub use page::show;
