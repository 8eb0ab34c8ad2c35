//! Cookies.

use std::fmt;

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// A cookie to set. All of ours are for the whole site; but for launches they are not sent by foreign sites' posts.
#[derive(Clone, Debug)]
pub struct Cookie<'a> {
    /// Name.
    pub name: &'a str,
    /// Value; ours never need quoting.
    pub value: &'a str,
    /// Seconds to keep it; 0 removes it.
    pub max_age: i64,
    /// Only over TLS.
    pub secure: bool,
    /// Out of reach for scripts.
    pub http_only: bool,
    /// Also sent while our pages stand in another site's frame, and there alone (`Partitioned`): for launches from a
    /// learning platform. Browsers take that over TLS only.
    pub in_frames: bool,
}

impl fmt::Display for Cookie<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}={}; Path=/; Max-Age={}", self.name, self.value, self.max_age)?;
        f.write_str(if self.in_frames && self.secure {
            "; SameSite=None; Partitioned"
        } else {
            "; SameSite=Lax"
        })?;
        if self.http_only {
            f.write_str("; HttpOnly")?;
        }
        if self.secure {
            f.write_str("; Secure")?;
        }
        Ok(())
    }
}

/// The value of the first cookie with this name.
pub fn read<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}
