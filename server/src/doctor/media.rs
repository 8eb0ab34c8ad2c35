//! Does the media store answer?

use store::Check;

use crate::media::MediaStore;

const NAME: &str = "the media store answers";

/// Asks for its first entry.
pub(super) async fn check(media: &MediaStore) -> Check {
    match media.ask().await {
        Ok(()) => Check { name: NAME, ok: true, detail: media.to_string() },
        Err(error) => Check { name: NAME, ok: false, detail: format!("{media}: {error}") },
    }
}
