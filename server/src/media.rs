//! Clips of the bundled content at `/media/{name}`; the name holds the digest, so that it never changes.

use std::collections::HashMap;
use std::sync::OnceLock;

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::embedded::content::{Bundle, bundled};

/// Public name to path in the bundle, by the same rule as `exchange` names clips.
fn names() -> &'static HashMap<String, String> {
    static NAMES: OnceLock<HashMap<String, String>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let audio = bundled().map(|sources| sources.audio).unwrap_or_default();
        audio
            .into_iter()
            .filter_map(|(path, digest)| Some((exchange::content::media_name(&path, &digest)?, path)))
            .collect()
    })
}

/// The first `bytes=a-b` of a `Range` header that lies inside; players ask for one range at a time.
fn range(headers: &HeaderMap, length: usize) -> Option<Result<std::ops::Range<usize>, ()>> {
    let text = headers.get(header::RANGE)?.to_str().ok()?.strip_prefix("bytes=")?;
    let (from, to) = text.split(',').next()?.trim().split_once('-')?;
    let span = match (from.parse::<usize>().ok(), to.parse::<usize>().ok()) {
        (Some(from), Some(to)) => from..to.saturating_add(1).min(length),
        (Some(from), None) => from..length,
        (None, Some(last)) => length.saturating_sub(last)..length,
        (None, None) => return None,
    };
    Some(if span.start < span.end { Ok(span) } else { Err(()) })
}

pub(crate) async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(file) = names().get(&name).and_then(|path| Bundle::get(path)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let length = file.data.len();
    let fixed = [
        (header::CONTENT_TYPE, HeaderValue::from_static("audio/mpeg")),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
        (header::ACCEPT_RANGES, HeaderValue::from_static("bytes")),
    ];
    match range(&headers, length) {
        None => (fixed, file.data.into_owned()).into_response(),
        Some(Ok(span)) => {
            let place = format!("bytes {}-{}/{length}", span.start, span.end - 1);
            let part = file.data[span].to_vec();
            (StatusCode::PARTIAL_CONTENT, fixed, [(header::CONTENT_RANGE, place)], part).into_response()
        }
        Some(Err(())) => {
            let place = format!("bytes */{length}");
            (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, place)]).into_response()
        }
    }
}
