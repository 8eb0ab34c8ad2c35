//! Signing in.

mod form;
mod page;
mod view;

pub use form::sign_in;
pub use page::show;
