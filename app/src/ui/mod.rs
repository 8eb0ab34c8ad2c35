//! Parts that pages and the runner share.

mod text_area;

#[cfg(feature = "ssr")]
pub(crate) use language::language_of;
pub use text_area::{TextArea, Typed};

#[cfg(feature = "ssr")]
pub mod crumbs;
#[cfg(feature = "ssr")]
pub mod field;
#[cfg(feature = "ssr")]
pub mod figure;
#[cfg(feature = "ssr")]
mod language;
#[cfg(feature = "ssr")]
pub mod markdown;
#[cfg(feature = "ssr")]
pub mod notice;
#[cfg(feature = "ssr")]
pub mod numbers;
#[cfg(feature = "ssr")]
pub mod plain_area;
#[cfg(feature = "ssr")]
pub mod practise;
#[cfg(feature = "ssr")]
pub mod sill;

#[cfg(all(test, feature = "ssr"))]
pub mod testing;
