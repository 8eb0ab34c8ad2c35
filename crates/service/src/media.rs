//! Keeping media, as an argument.

use std::future::Future;
use std::pin::Pin;

/// Why a file could not be kept.
#[derive(Debug, thiserror::Error)]
#[error("the file could not be kept: {0}")]
pub struct MediaError(pub String);

/// Keeps files under names of their content.
pub trait MediaKeeper: Send + Sync {
    /// Keeps a file whose name is to end in `ending`, and gives the name by which `/media/` has it.
    fn keep<'a>(
        &'a self,
        bytes: Vec<u8>,
        ending: &'a str,
    ) -> Pin<Box<dyn Future<Output = Result<String, MediaError>> + Send + 'a>>;
}
