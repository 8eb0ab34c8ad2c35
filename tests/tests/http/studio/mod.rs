//! `/studio`: the instructors' pages.

mod late;
