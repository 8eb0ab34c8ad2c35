//! How learning platforms are asked: with an end to time and size, and without following redirects.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, header};
use http_body_util::{BodyExt as _, Limited};
use service::lti::{Answer, ClientError, PlatformClient, Post};

use crate::outbound::{self, Client};

/// How long one question may take, answer included.
const PATIENCE: Duration = Duration::from_secs(10);
/// The most that is read of an answer, in bytes: a set of keys has a few thousand.
const HEARD: usize = 256 * 1024;

/// Asks over HTTP.
pub(crate) struct HttpPlatforms(Client<Body>);

impl HttpPlatforms {
    pub(crate) fn new() -> Self {
        Self(outbound::client())
    }

    async fn ask(&self, request: Result<Request<Body>, axum::http::Error>) -> Result<Vec<u8>, ClientError> {
        let failed = |error: &dyn std::fmt::Display| ClientError::Unreachable(error.to_string());
        let request = request.map_err(|error| failed(&error))?;
        let asking = async {
            let response = self.0.request(request).await.map_err(|error| failed(&error))?;
            if !response.status().is_success() {
                return Err(ClientError::Status(response.status().as_u16()));
            }
            let body = Limited::new(response.into_body(), HEARD).collect().await;
            Ok(body.map_err(|error| failed(&error))?.to_bytes().to_vec())
        };
        tokio::time::timeout(PATIENCE, asking).await.map_err(|late| failed(&late))?
    }
}

impl PlatformClient for HttpPlatforms {
    fn get<'a>(&'a self, url: &'a str) -> Answer<'a> {
        let request = Request::get(url).header(header::ACCEPT, "application/json").body(Body::empty());
        Box::pin(self.ask(request))
    }

    fn post<'a>(&'a self, post: &'a Post) -> Answer<'a> {
        let request = Request::post(&post.url)
            .header(header::ACCEPT, "application/json")
            .header(header::CONTENT_TYPE, post.content_type);
        let request = match &post.bearer {
            Some(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
            None => request,
        };
        Box::pin(self.ask(request.body(Body::from(post.body.clone()))))
    }
}
