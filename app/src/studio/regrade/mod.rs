//! Judging again what had been judged by a wrong key.

mod form;
mod page;
mod view;
mod wish;

pub use form::perform;
pub use page::show;
