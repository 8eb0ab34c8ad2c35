//! Who may read the figures.

use std::net::IpAddr;

use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, FORWARDED};
use subtle::ConstantTimeEq as _;

/// With a token set, whoever holds it; without one, this machine itself and nobody who comes through a proxy, which may
/// well stand on this machine.
pub(super) fn may_read(token: Option<&str>, headers: &HeaderMap, peer: Option<IpAddr>) -> bool {
    let Some(token) = token else {
        let forwarded = headers.contains_key(FORWARDED) || headers.contains_key("x-forwarded-for");
        return !forwarded && peer.is_some_and(|peer| peer.to_canonical().is_loopback());
    };
    let given = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let given = given.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
    // Compared whole, however early they differ.
    given.as_bytes().ct_eq(token.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn headers(name: &'static str, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name.parse().unwrap(), HeaderValue::from_static(value))])
    }

    #[test]
    fn without_a_token_this_machine_alone() {
        let none = HeaderMap::new();
        for here in ["127.0.0.1", "::1", "::ffff:127.0.0.1"] {
            assert!(may_read(None, &none, here.parse().ok()), "{here}");
            assert!(!may_read(None, &headers("x-forwarded-for", "127.0.0.1"), here.parse().ok()));
            assert!(!may_read(None, &headers("forwarded", "for=1.2.3.4"), here.parse().ok()));
        }
        for elsewhere in ["10.0.0.1", "203.0.113.7", "2001:db8::1"] {
            assert!(!may_read(None, &none, elsewhere.parse().ok()), "{elsewhere}");
        }
        assert!(!may_read(None, &none, None));
    }

    #[test]
    fn with_a_token_whoever_holds_it_and_nobody_else() {
        let (here, there) = ("127.0.0.1".parse().ok(), "203.0.113.7".parse().ok());
        assert!(may_read(Some("s3cret"), &headers("authorization", "Bearer s3cret"), there));
        for wrong in ["Bearer s3cre", "Bearer s3cretx", "Bearer ", "s3cret", "Basic s3cret"] {
            assert!(!may_read(Some("s3cret"), &headers("authorization", wrong), here), "{wrong}");
        }
        assert!(!may_read(Some("s3cret"), &HeaderMap::new(), here), "not even this machine");
    }
}
