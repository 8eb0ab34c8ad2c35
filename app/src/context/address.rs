//! Addresses that cannot be read.

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use service::ServiceError;

use super::PageError;

/// An address that is not UTF-8 once its `%..` are resolved is one that is not there: nothing here has such a name, and
/// a reader is better told in their language.
pub async fn refuse_unreadable_addresses(request: Request, next: Next) -> Response {
    if is_readable(request.uri().path()) {
        next.run(request).await
    } else {
        PageError::from(ServiceError::NotFound).into_response()
    }
}

/// Whether a path is UTF-8 once its `%..` are resolved.
pub fn is_readable(path: &str) -> bool {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        let digit = |at: usize| after.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, digit(0), digit(1)) {
            // Two hexadecimal digits are below 256.
            bytes.push((high * 16 + low) as u8);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    std::str::from_utf8(&bytes).is_ok()
}

#[cfg(test)]
mod tests {
    use super::is_readable;

    #[test]
    fn utf_8_is_readable_and_the_rest_is_not() {
        for path in ["/", "/domains/sample", "/%ED%95%9C%EA%B8%80", "/100%", "/%zz", "/%2", "/가"] {
            assert!(is_readable(path), "{path}");
        }
        for path in ["/%FF", "/domains/%ff%fe", "/%ED%95", "/%C0%80", "/%ED%A0%80"] {
            assert!(!is_readable(path), "{path}");
        }
    }
}
