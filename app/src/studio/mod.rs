//! What instructors look at.

pub mod late;
