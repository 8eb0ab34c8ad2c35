//! `GET /media/{name}`.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::range::range;
use super::{Kind, LIMIT, MediaName, MediaStore, bundled};

/// Even opened by itself, a file runs nothing and belongs to no site.
const POLICY: &str = "default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'";

/// Headers of every file: what it is, that it never changes, and that parts can be had.
fn fixed(content_type: &'static str) -> [(HeaderName, HeaderValue); 4] {
    [
        (header::CONTENT_TYPE, HeaderValue::from_static(content_type)),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
        (header::ACCEPT_RANGES, HeaderValue::from_static("bytes")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
    ]
}

fn outside(length: u64) -> Response {
    let place = format!("bytes */{length}");
    (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, place)]).into_response()
}

fn place(part: &std::ops::Range<u64>, length: u64) -> [(HeaderName, String); 1] {
    [(header::CONTENT_RANGE, format!("bytes {}-{}/{length}", part.start, part.end - 1))]
}

/// Serves a clip or picture of the bundled content, else what the store has.
pub(crate) async fn serve(store: MediaStore, Path(name): Path<String>, headers: HeaderMap) -> Response {
    if let Some((bytes, content_type)) = bundled::file(&name) {
        return whole_or_part(&bytes, content_type, &headers);
    }
    let Some((name, kind)) = MediaName::parse(&name) else { return StatusCode::NOT_FOUND.into_response() };
    match stored(&store, &name, kind, &headers).await {
        Ok(Some(response)) => response,
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "the media store does not answer");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

fn whole_or_part(bytes: &[u8], content_type: &'static str, headers: &HeaderMap) -> Response {
    let length = bytes.len() as u64;
    match range(headers, length) {
        None => (fixed(content_type), bytes.to_vec()).into_response(),
        Some(Ok(part)) => {
            let inside = bytes[part.start as usize..part.end as usize].to_vec();
            (StatusCode::PARTIAL_CONTENT, fixed(content_type), place(&part, length), inside).into_response()
        }
        Some(Err(())) => outside(length),
    }
}

/// A file of the store, passed on as it comes; none if it is not there, or too large to have been put there by us.
async fn stored(
    store: &MediaStore,
    name: &MediaName,
    kind: Kind,
    headers: &HeaderMap,
) -> object_store::Result<Option<Response>> {
    let part = if headers.contains_key(header::RANGE) {
        // What lies outside can only be told once the length is known.
        let Some(length) = store.length(name).await? else { return Ok(None) };
        match range(headers, length) {
            Some(Err(())) => return Ok(Some(outside(length))),
            Some(Ok(part)) => Some(part),
            None => None,
        }
    } else {
        None
    };
    let Some(file) = store.open_file(name, part.clone()).await? else { return Ok(None) };
    if file.length > LIMIT {
        tracing::warn!(length = file.length, "a file of the media store is over the limit and not served");
        return Ok(None);
    }
    let sent = part.as_ref().map_or(file.length, |part| part.end - part.start);
    let length = [(header::CONTENT_LENGTH, HeaderValue::from(sent))];
    let body = Body::from_stream(file.bytes);
    Ok(Some(match part {
        None => (fixed(kind.content_type()), length, body).into_response(),
        Some(part) => {
            (StatusCode::PARTIAL_CONTENT, fixed(kind.content_type()), length, place(&part, file.length), body)
                .into_response()
        }
    }))
}
