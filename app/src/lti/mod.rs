//! Standing inside a learning platform: coming in, choosing a gate for a course, and what the platform reads of us.

pub mod deep_link;
pub mod documents;
pub mod launch;
pub mod login;
mod refusal;
pub mod start;
