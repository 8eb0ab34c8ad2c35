//! What the server answered.

use reqwest::header::HeaderMap;
use serde_json::Value;

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// The answer, which must have this status.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{} {} answered:\n{}", self.method, self.path, self.text());
        self
    }

    /// A refusal at `/api/v1`: status, code, and words for the reader.
    #[track_caller]
    pub(crate) fn expect_problem(self, status: u16, code: &str) -> Value {
        let problem = self.expect(status).json();
        assert_eq!(problem["code"], code, "{problem}");
        let message = problem["message"].as_str().expect("a problem has a message");
        assert!(!message.is_empty());
        problem
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| {
            panic!("{} {} is not JSON ({error}):\n{}", self.method, self.path, self.text())
        })
    }

    /// A header; empty without one.
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// Where it sends the reader.
    #[track_caller]
    pub(crate) fn location(&self) -> &str {
        let location = self.header("location");
        assert!(
            !location.is_empty(),
            "{} {} answered {} without a location",
            self.method,
            self.path,
            self.status
        );
        location
    }

    /// Every `Set-Cookie`.
    pub(crate) fn cookies(&self) -> Vec<&str> {
        self.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok()).collect()
    }

    /// Whether all of these stand in the body.
    #[track_caller]
    pub(crate) fn holds(&self, texts: &[&str]) -> &Self {
        let body = self.text();
        for text in texts {
            assert!(body.contains(text), "‘{text}’ is not in {} {}:\n{body}", self.method, self.path);
        }
        self
    }
}
