//! Where to go after a form.

use axum::http::HeaderValue;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};

/// Sends the reader on to one of our pages by GET, with a cookie to set if there is one.
pub fn see_other(to: &str, cookie: Option<HeaderValue>) -> Response {
    let mut response = Redirect::to(to).into_response();
    if let Some(cookie) = cookie {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// The path if it leads to one of our own pages; the start otherwise. `//host` and `/\host` would lead a browser to
/// another site.
pub fn own_path(given: &str) -> &str {
    let mut bytes = given.bytes();
    let ours = bytes.next() == Some(b'/')
        && !matches!(bytes.next(), Some(b'/' | b'\\'))
        && given.len() <= 2_000
        && given.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if ours { given } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_site_are_followed() {
        for ours in ["/", "/gates/legal/legal-80", "/guidelines/legal?version=1"] {
            assert_eq!(own_path(ours), ours);
        }
        for foreign in
            ["", "gates", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nb", "/가"]
        {
            assert_eq!(own_path(foreign), "/", "{foreign}");
        }
    }
}
