//! What people are told in the site.

mod kind;
mod list;
mod mark;

pub use kind::Notice;
pub use list::Told;
