//! A forgotten password: asking for a link, and setting a new password by it.

mod ask;
mod set;
mod view;

pub use ask::{ask, ask_page};
pub use set::{set, set_page};
