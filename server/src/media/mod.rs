//! Clips and images at `/media/{name}`: those of the bundled content, and those an operator put into the media store.
//!
//! The name holds the digest, so that what it names never changes and every cache may keep it. See ADR 12.

mod bundled;
mod connector;
mod keeper;
mod kind;
mod name;
mod range;
mod serve;
mod store;

pub(crate) use kind::Kind;
pub(crate) use name::MediaName;
pub(crate) use serve::serve;
pub(crate) use store::{LIMIT, MediaStore};
