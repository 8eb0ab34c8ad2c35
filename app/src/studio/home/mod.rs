//! The studio's first page.

mod page;

pub use page::show;
