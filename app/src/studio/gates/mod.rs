//! Gates: their list, the editor, a draw to look at, and publishing.

mod form;
mod list;
mod page;
mod plain;
mod publish;
mod sample;
mod state;
mod view;

pub use form::save;
pub use list::{begin, show as list};
pub use page::show;
pub use publish::{publish, show as publish_page};
pub use sample::show as sample;
pub use state::set as set_state;
