//! What the binary carries inside: the browser bundle and the content.

pub(crate) mod content;
pub(crate) mod site;
