//! `/settings`.

mod deletion;
mod export;
mod locale;
mod page;
mod theme;
