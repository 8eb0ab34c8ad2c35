//! Content files and foreign formats to and from assessment types. Pure: text in, types or faults out.

pub mod content;
pub mod foreign;
pub mod manuscript;
pub mod sound;
