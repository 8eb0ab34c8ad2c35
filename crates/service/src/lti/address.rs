//! Addresses of platforms: whom we may call, or send a browser to.

use url::{Host, Url};

/// Longest address, in bytes.
const LONGEST: usize = 2_000;

/// An address that may be called: `https:`, or `http:` to this very machine where we are not reached by TLS ourselves
/// (development and tests). Whoever registers platforms is trusted with the rest; redirects are never followed.
pub(super) fn callable(text: &str, public_url: &str) -> Option<Url> {
    let text = text.trim();
    let url = Url::parse(text).ok().filter(|_| text.len() <= LONGEST)?;
    let is_plain = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    let is_loopback = match url.host()? {
        Host::Domain(name) => name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    };
    let is_developing = public_url.starts_with("http://");
    let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback && is_developing);
    (is_plain && is_safe).then_some(url)
}

/// The origin of an address, as a content security policy names it.
pub(super) fn origin(url: &Url) -> String {
    url.origin().ascii_serialization()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_tls_or_this_very_machine_is_called() {
        let (live, local) = ("https://munteok.example", "http://127.0.0.1:3000");
        assert!(callable("https://lms.example/mod/lti/token.php?x=1", live).is_some());
        for text in ["http://127.0.0.1:9/keys", "http://localhost/keys", "http://[::1]/keys"] {
            assert!(callable(text, local).is_some(), "{text}");
            assert!(callable(text, live).is_none(), "{text}");
        }
        for text in [
            "",
            "lms.example",
            "http://lms.example/keys",
            "http://localhost.evil.example/keys",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "https://user:password@lms.example/",
            "https://lms.example/#x",
        ] {
            assert!(callable(text, local).is_none(), "{text}");
        }
        assert!(callable(&format!("https://lms.example/{}", "a".repeat(2_000)), live).is_none());
    }

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        let of = |text: &str| origin(&Url::parse(text).expect("an address"));
        assert_eq!(of("https://lms.example:443/a?b"), "https://lms.example");
        assert_eq!(of("http://127.0.0.1:81/a"), "http://127.0.0.1:81");
    }
}
