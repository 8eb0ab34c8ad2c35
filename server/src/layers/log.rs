//! One line a request, without personal data: the route's pattern, never the path with its ids.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;

use crate::clock::SystemClock;
use service::Clock;

/// Logs method, route, status and milliseconds.
pub(crate) async fn log_request(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let matched = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let route = matched.unwrap_or_else(|| "-".to_owned());
    let began = SystemClock.now();
    let response = next.run(request).await;
    let millis = SystemClock.now().millis_since(began);
    tracing::info!(%method, route, status = response.status().as_u16(), millis, "request");
    response
}
