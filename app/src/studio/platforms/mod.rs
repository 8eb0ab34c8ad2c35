//! Learning platforms: who may send people here, and whether their grades arrive.

mod form;
mod grades;
mod page;
mod registration;
mod view;

pub use form::{register, remove, resend, rotate};
pub use page::show;
