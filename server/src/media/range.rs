//! Parts of a file.

use std::ops::Range;

use axum::http::{HeaderMap, header};

/// The first `bytes=a-b` of a `Range` header, cut to the file; an error for one outside. Players ask for one at a time.
pub(super) fn range(headers: &HeaderMap, length: u64) -> Option<Result<Range<u64>, ()>> {
    let text = headers.get(header::RANGE)?.to_str().ok()?.strip_prefix("bytes=")?;
    let (from, to) = text.split(',').next()?.trim().split_once('-')?;
    let span = match (from.parse::<u64>().ok(), to.parse::<u64>().ok()) {
        (Some(from), Some(to)) => from..to.saturating_add(1).min(length),
        (Some(from), None) => from..length,
        (None, Some(last)) => length.saturating_sub(last)..length,
        (None, None) => return None,
    };
    Some(if span.start < span.end { Ok(span) } else { Err(()) })
}
