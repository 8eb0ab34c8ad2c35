//! Writing items.

mod begin;
mod clip;
mod compare;
mod document;
mod editor;
mod form;
mod history;
mod write;

pub use begin::{begin, duplicate};
pub use clip::upload;
pub use document::show;
pub use history::show as show_history;
pub use write::{life, write};

use assessment::ItemId;
use service::ServiceError;

/// The item of an address.
pub(super) fn id(domain: &str, item: &str) -> Result<ItemId, ServiceError> {
    format!("{domain}/{item}").parse().map_err(|_| ServiceError::NotFound)
}

/// Where an item is written.
pub(super) fn path(item: &ItemId) -> String {
    format!("/studio/items/{item}")
}
