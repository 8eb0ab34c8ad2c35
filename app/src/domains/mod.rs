//! A domain: its guideline, practice, gates and progress.

pub mod page;
mod view;
