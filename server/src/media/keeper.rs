//! The media store as the use cases have it.

use std::future::Future;
use std::pin::Pin;

use service::media::{MediaError, MediaKeeper};

use super::{Kind, MediaName, MediaStore};

impl MediaKeeper for MediaStore {
    fn keep<'a>(
        &'a self,
        bytes: Vec<u8>,
        ending: &'a str,
    ) -> Pin<Box<dyn Future<Output = Result<String, MediaError>> + Send + 'a>> {
        Box::pin(async move {
            let kind =
                Kind::of_ending(ending).ok_or_else(|| MediaError(format!("no files end in {ending}")))?;
            let name = MediaName::of(&bytes, kind);
            self.put(&name, bytes).await.map_err(|error| MediaError(error.to_string()))?;
            Ok(name.to_string())
        })
    }
}
