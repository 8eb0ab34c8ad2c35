//! Built files at `/pkg/…`, and the public ones at `/`.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use crate::embedded::site::Site;

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}

/// The encodings made beforehand that the browser takes, best first.
fn encodings(headers: &HeaderMap) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    [("br", "br"), ("gzip", "gz")].into_iter().filter(move |(name, _)| {
        accepted.split(',').any(|part| part.split(';').next().is_some_and(|coding| coding.trim() == *name))
    })
}

fn respond(path: &str, headers: &HeaderMap, cache: &'static str) -> Option<Response> {
    let plain = Site::get(path)?;
    let found = encodings(headers)
        .find_map(|(name, ending)| Site::get(&format!("{path}.{ending}")).map(|file| (Some(name), file)));
    let (encoding, file) = found.unwrap_or((None, plain));
    let mut response = file.data.into_owned().into_response();
    let fields = response.headers_mut();
    fields.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(path)));
    fields.insert(header::CACHE_CONTROL, HeaderValue::from_static(cache));
    fields.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        fields.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Some(response)
}

/// Files with a digest in their name: kept for ever.
pub(crate) async fn package(uri: Uri, headers: HeaderMap) -> Response {
    respond(uri.path().trim_start_matches('/'), &headers, "public, max-age=31536000, immutable")
        .unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}

/// Anything else that is in the public folder; otherwise not found.
pub(crate) async fn public(request: Request) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    let inner = path.starts_with("pkg/") || path == "manifest.json" || path.is_empty();
    let found = (!inner).then(|| respond(path, request.headers(), "public, max-age=3600")).flatten();
    found.unwrap_or_else(|| StatusCode::NOT_FOUND.into_response())
}
