//! The pages a visitor can reach, and what each costs to load.

mod crawl;
mod tags;
mod weight;

pub(crate) use crawl::crawl;
pub(crate) use weight::{Weight, weigh};
