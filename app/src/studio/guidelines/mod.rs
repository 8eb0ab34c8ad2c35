//! Guidelines: their list, the editor, the preview, publishing, and items to confirm.

mod form;
mod list;
mod page;
mod plain;
mod preview;
mod publish;
mod stale;
mod view;

pub use form::save;
pub use list::show as list;
pub use page::show;
pub use preview::show as preview;
pub use publish::{publish, show as publish_page};
pub use stale::{confirm, show as stale};
