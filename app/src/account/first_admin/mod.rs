//! The first admin, by the link printed at the first start.

mod form;
mod page;
mod view;

pub use form::claim;
pub use page::show;
