//! How items, rules and gates work.

mod figure;
mod filter;
mod gates;
pub mod item;
mod item_view;
pub mod page;
pub mod rules;
mod view;
