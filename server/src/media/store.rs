//! The media store: a folder, or a bucket of S3-compatible storage that several servers share.

use std::fmt;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{StreamExt as _, TryStreamExt as _};
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::memory::InMemory;
use object_store::path::Path as Key;
use object_store::{Error, GetOptions, GetRange, ObjectStore, ObjectStoreExt as _, RetryConfig};

use super::MediaName;
use super::connector::Connector;

/// The largest file that is kept or served, in bytes.
pub(crate) const LIMIT: u64 = 32 * 1024 * 1024;
/// Tries after the first one, for as long as a reader waits.
const RETRIES: usize = 2;
const RETRY_TIME: Duration = Duration::from_secs(15);

/// Where media lies. Clones share it.
#[derive(Clone)]
pub(crate) struct MediaStore {
    objects: Arc<dyn ObjectStore>,
    /// Below this, flat.
    prefix: Key,
    place: String,
}

/// A file of the store, about to be sent.
pub(crate) struct Medium {
    /// Its whole length in bytes.
    pub(crate) length: u64,
    /// The bytes asked for.
    pub(crate) bytes: BoxStream<'static, object_store::Result<Bytes>>,
}

impl MediaStore {
    /// The store at an address: `file:///folder`, or `s3://bucket/prefix` with the `AWS_*` variables; without one, the
    /// folder `media` below the data. Nothing is made and nobody asked.
    ///
    /// # Errors
    /// An address that is neither, and what to write instead.
    pub(crate) fn open(url: Option<&str>, data: &Path) -> anyhow::Result<Self> {
        match url {
            None => Self::folder(&data.join("media")),
            Some(url) => match url.split_once("://") {
                Some(("file", folder)) if folder.starts_with('/') => Self::folder(Path::new(folder)),
                Some(("s3", place)) if place.starts_with(|first: char| first.is_ascii_alphanumeric()) => {
                    Self::bucket(url, place)
                }
                _ => bail!(
                    "MUNTEOK_MEDIA_URL: {url} is no place for media; write file:///folder or s3://bucket/prefix"
                ),
            },
        }
    }

    /// Nothing, in memory.
    pub(crate) fn nothing() -> Self {
        Self { objects: Arc::new(InMemory::new()), prefix: Key::default(), place: "memory".to_owned() }
    }

    fn folder(folder: &Path) -> anyhow::Result<Self> {
        let folder = std::path::absolute(folder)?;
        let prefix = Key::from_absolute_path(&folder)
            .with_context(|| format!("{} is no folder for media", folder.display()))?;
        // What is said to be kept is on the disk.
        let objects = Arc::new(LocalFileSystem::new().with_fsync(true));
        Ok(Self { objects, prefix, place: folder.display().to_string() })
    }

    fn bucket(url: &str, place: &str) -> anyhow::Result<Self> {
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        let retry = RetryConfig { max_retries: RETRIES, retry_timeout: RETRY_TIME, ..RetryConfig::default() };
        let objects = AmazonS3Builder::from_env()
            .with_bucket_name(bucket)
            .with_http_connector(Connector)
            .with_retry(retry)
            .build()
            .with_context(|| {
                format!(
                    "MUNTEOK_MEDIA_URL: {url} cannot be opened; write s3://bucket/prefix and look at AWS_*"
                )
            })?;
        let prefix =
            Key::parse(prefix.trim_matches('/')).with_context(|| format!("MUNTEOK_MEDIA_URL: {url}"))?;
        Ok(Self { objects: Arc::new(objects), prefix, place: url.to_owned() })
    }

    fn key(&self, name: &MediaName) -> Key {
        self.prefix.clone().join(name.to_string())
    }

    /// Length of a file in bytes; none if it is not there.
    pub(crate) async fn length(&self, name: &MediaName) -> object_store::Result<Option<u64>> {
        match self.objects.head(&self.key(name)).await {
            Ok(found) => Ok(Some(found.size)),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// A file, or a part of it; none if it is not there.
    pub(crate) async fn open_file(
        &self,
        name: &MediaName,
        part: Option<Range<u64>>,
    ) -> object_store::Result<Option<Medium>> {
        let options = GetOptions { range: part.map(GetRange::Bounded), ..GetOptions::default() };
        match self.objects.get_opts(&self.key(name), options).await {
            Ok(found) => Ok(Some(Medium { length: found.meta.size, bytes: found.into_stream() })),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Keeps a file. The same file again is the same name, and changes nothing.
    pub(crate) async fn put(&self, name: &MediaName, bytes: Vec<u8>) -> object_store::Result<()> {
        self.objects.put(&self.key(name), bytes.into()).await.map(drop)
    }

    /// Everything in it that has a name of ours, with its length, by name; and how many files have none.
    pub(crate) async fn list(&self) -> object_store::Result<(Vec<(MediaName, u64)>, usize)> {
        let found: Vec<_> = self.objects.list(Some(&self.prefix)).try_collect().await?;
        let all = found.len();
        let named = |meta: object_store::ObjectMeta| {
            let (name, _) = MediaName::parse(meta.location.filename()?)?;
            (self.key(&name) == meta.location).then_some((name, meta.size))
        };
        let mut names: Vec<_> = found.into_iter().filter_map(named).collect();
        names.sort();
        let strangers = all - names.len();
        Ok((names, strangers))
    }

    /// Asks for the first entry, to see whether it answers. Changes nothing.
    ///
    /// # Errors
    /// What stands in the way.
    pub(crate) async fn ask(&self) -> object_store::Result<()> {
        self.objects.list(Some(&self.prefix)).next().await.transpose().map(drop)
    }
}

impl fmt::Display for MediaStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_folder_or_a_bucket() {
        let data = Path::new("/data");
        assert_eq!(MediaStore::open(None, data).unwrap().to_string(), "/data/media");
        assert_eq!(MediaStore::open(Some("file:///m/a"), data).unwrap().to_string(), "/m/a");
        let bucket = MediaStore::open(Some("s3://clips/a/b/"), data).unwrap();
        assert_eq!((bucket.prefix.as_ref(), bucket.to_string().as_str()), ("a/b", "s3://clips/a/b/"));
        for wrong in ["", "/m", "file://m", "http://m", "s3:/m", "s3://", "s3://clips/../b"] {
            let refused = MediaStore::open(Some(wrong), data).err().map(|error| format!("{error:#}"));
            assert!(
                refused.as_ref().is_some_and(|words| words.contains("MUNTEOK_MEDIA_URL")),
                "{wrong}: {refused:?}"
            );
        }
    }
}
