//! Asking platforms, as an argument.

use std::future::Future;
use std::pin::Pin;

/// Why a platform did not answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ClientError {
    /// It answered, and not with a success.
    #[error("answered {0}")]
    Status(u16),
    /// It could not be reached, was too slow, or said too much.
    #[error("{0}")]
    Unreachable(String),
}

/// Something to be posted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Where to.
    pub url: String,
    /// Kind of the body.
    pub content_type: &'static str,
    /// Access token, if one is needed.
    pub bearer: Option<String>,
    /// The body.
    pub body: String,
}

/// What comes of asking.
pub type Answer<'a> = Pin<Box<dyn Future<Output = Result<Vec<u8>, ClientError>> + Send + 'a>>;

/// Asks platforms. The server speaks HTTP with bounds on time and size, and follows no redirects.
pub trait PlatformClient: Send + Sync {
    /// Reads an address.
    fn get<'a>(&'a self, url: &'a str) -> Answer<'a>;

    /// Posts something and gives the answer.
    fn post<'a>(&'a self, post: &'a Post) -> Answer<'a>;
}
