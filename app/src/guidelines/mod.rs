//! Guidelines: the page of one, and the open book beside an attempt.

pub mod book;
mod changes;
pub mod page;
mod reading;
mod rule;
mod view;

pub(crate) use reading::Reading;
pub(crate) use view::GuidelinePage;
