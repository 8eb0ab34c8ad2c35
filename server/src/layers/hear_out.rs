//! Letting a client finish what it says before it is told that it is too much.

use app::context::body_limit;
use axum::body::Body;
use axum::extract::Request;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::Response;
use http_body_util::BodyExt as _;

/// Up to here, in bytes, a body is listened to for politeness.
const HEARD: u64 = 48 * 1024 * 1024;

/// A client that is answered while it still sends may find its connection reset and never read the answer. So a body
/// that announces itself as too large is taken and thrown away, and one that is just too large handed on in its place:
/// whoever reads bodies refuses it in its own words.
pub(crate) async fn hear_out(request: Request, next: Next) -> Response {
    let announced = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    let limit = body_limit(request.uri().path());
    let too_large = announced.is_some_and(|length: u64| length > limit as u64 && length <= HEARD);
    if !too_large {
        return next.run(request).await;
    }
    let (parts, mut body) = request.into_parts();
    let came_whole = loop {
        match body.frame().await {
            Some(Ok(part)) => drop(part),
            Some(Err(_)) => break false,
            None => break true,
        }
    };
    // What broke off, or stood still for too long, is told so by its own reader.
    let body = if came_whole { Body::from(vec![b' '; limit + 1]) } else { body };
    next.run(Request::from_parts(parts, body)).await
}
