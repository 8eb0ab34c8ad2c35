//! Parts of the forms in which manuscripts are written.

mod action;
mod bar;
mod fields;

pub(super) use action::{Action, Row};
pub(super) use bar::{Bar, MarkView, Overtaken, PublishedMeanwhile};
pub(super) use fields::{Form, add, fragment};
