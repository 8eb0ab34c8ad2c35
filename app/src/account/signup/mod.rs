//! Making an account.

mod form;
mod page;
mod view;

pub use form::sign_up;
pub use page::show;
