//! Bringing spans to the collector.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use axum::http::{Request, Response};
use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, Limited};
use opentelemetry_http::{HttpClient, HttpError};
use tokio::runtime::Handle;

use crate::outbound::{self, Client};

/// How long one sending may take.
const PATIENCE: Duration = Duration::from_secs(10);
/// The most that is read of an answer, in bytes: it says little.
const HEARD: usize = 64 * 1024;

/// Sends from a thread outside the runtime, by a task inside it.
#[derive(Debug)]
pub(super) struct Courier {
    client: Client<Full<Bytes>>,
    runtime: Handle,
    is_down: Arc<AtomicBool>,
}

impl Courier {
    pub(super) fn new(runtime: Handle) -> Self {
        Self { client: outbound::client(), runtime, is_down: Arc::default() }
    }

    /// Logs a change, and not each of the failures in between.
    fn note(&self, outcome: &Result<Response<Bytes>, HttpError>) {
        let failure = match outcome {
            Ok(response) if response.status().is_success() => None,
            Ok(response) => Some(response.status().to_string()),
            Err(error) => Some(error.to_string()),
        };
        let was_down = self.is_down.swap(failure.is_some(), Ordering::Relaxed);
        match failure {
            Some(error) if !was_down => {
                tracing::warn!(error, "the collector of traces does not take them; they are dropped");
            }
            None if was_down => tracing::info!("the collector of traces takes them again"),
            _ => {}
        }
    }
}

#[async_trait]
impl HttpClient for Courier {
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let sending = send(self.client.clone(), request);
        // The timer too is made inside: this thread has none.
        let sent = self.runtime.spawn(async { tokio::time::timeout(PATIENCE, sending).await });
        let outcome = match sent.await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(late)) => Err(late.into()),
            Err(stopped) => Err(stopped.into()),
        };
        self.note(&outcome);
        outcome
    }
}

async fn send(client: Client<Full<Bytes>>, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
    let (parts, body) = client.request(request.map(Full::new)).await?.into_parts();
    let body = Limited::new(body, HEARD).collect().await?.to_bytes();
    Ok(Response::from_parts(parts, body))
}
