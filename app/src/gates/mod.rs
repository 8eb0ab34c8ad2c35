//! Gates: the list, the page of one, and beginning one.

pub mod card;
pub mod form;
pub mod history;
pub mod list;
mod outlook;
pub mod page;
pub mod standing;
mod view;
