//! Marks on texts: places in code points, the caret of the keyboard, cut segments, and the browser's selection.

pub(super) mod boundary;
pub(super) mod caret;
pub(crate) mod code_points;
pub(crate) mod segments;
pub(super) mod selection;
