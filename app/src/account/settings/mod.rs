//! Settings: language, theme, the account, one's data.

mod page;
mod view;

pub use page::show;
