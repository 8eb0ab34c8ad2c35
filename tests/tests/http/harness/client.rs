//! Somebody who speaks HTTP.

use std::sync::{Arc, Mutex};

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method, RequestBuilder, redirect};
use serde_json::Value;

use super::answer::Answer;
use super::documented::Recorder;

/// A person at a browser, or a program.
#[derive(Clone)]
pub(crate) struct Person {
    http: Client,
    base: String,
    origin: Option<String>,
    headers: HeaderMap,
    token: Arc<Mutex<Option<String>>>,
    recorder: Arc<Recorder>,
}

impl Person {
    /// Keeps cookies and says where a request comes from, as browsers do. Redirects are answers here.
    pub(super) fn at_browser(base: &str, origin: &str, recorder: Arc<Recorder>) -> Self {
        Self::new(base, Some(origin.to_owned()), true, recorder)
    }

    /// Neither cookies nor an origin; signs in by token.
    pub(super) fn program(base: &str, recorder: Arc<Recorder>) -> Self {
        Self::new(base, None, false, recorder)
    }

    fn new(base: &str, origin: Option<String>, cookies: bool, recorder: Arc<Recorder>) -> Self {
        let http = Client::builder()
            .cookie_store(cookies)
            .redirect(redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        let (base, token) = (base.to_owned(), Arc::default());
        Self { http, base, origin, headers: HeaderMap::new(), token, recorder }
    }

    /// The same person, sending a header with every request.
    #[must_use]
    pub(crate) fn with_header(&self, name: &'static str, value: &str) -> Self {
        let mut other = self.clone();
        other.headers.insert(HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
        other
    }

    /// The same person, with the same cookies, before another server.
    #[must_use]
    pub(crate) fn moved_to(&self, base: &str) -> Self {
        Self { base: base.to_owned(), origin: Some(base.to_owned()), ..self.clone() }
    }

    /// The same person at another network address.
    #[must_use]
    pub(crate) fn at(&self, address: &str) -> Self {
        self.with_header("x-forwarded-for", address)
    }

    /// The same person with a browser set to this language.
    #[must_use]
    pub(crate) fn speaking(&self, language: &str) -> Self {
        self.with_header("accept-language", language)
    }

    /// The same program with another token.
    #[must_use]
    pub(crate) fn bearing(&self, token: &str) -> Self {
        Self { token: Arc::new(Mutex::new(Some(token.to_owned()))), ..self.clone() }
    }

    /// The secret of the session, once there is one.
    pub(crate) fn token(&self) -> String {
        self.token.lock().unwrap().clone().expect("a session was begun over the API")
    }

    pub(super) fn keep_token(&self, token: &str) {
        *self.token.lock().unwrap() = Some(token.to_owned());
    }

    /// A request, before it is sent.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let is_safe = method.is_safe();
        let request = self.http.request(method, format!("{}{path}", self.base));
        let request = request.headers(self.headers.clone());
        match &self.origin {
            Some(origin) if !is_safe => {
                let request = request.header("origin", origin);
                if self.headers.contains_key("sec-fetch-site") {
                    request
                } else {
                    request.header("sec-fetch-site", "same-origin")
                }
            }
            Some(_) => request,
            None => match &*self.token.lock().unwrap() {
                Some(token) => request.bearer_auth(token),
                None => request,
            },
        }
    }

    /// Sends it and reads the answer.
    pub(crate) async fn send(&self, request: RequestBuilder) -> Answer {
        let request = request.build().unwrap();
        let method = request.method().to_string();
        let url = request.url();
        let path =
            url.query().map_or_else(|| url.path().to_owned(), |query| format!("{}?{query}", url.path()));
        let response = self.http.execute(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let body = response.bytes().await.unwrap().to_vec();
        let answer = Answer { method, path, status, headers, body };
        self.recorder.note(&answer);
        answer
    }

    /// Opens an address.
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path)).await
    }

    /// Opens a page, which must be there.
    pub(crate) async fn page(&self, path: &str) -> Answer {
        let answer = self.get(path).await.expect(200);
        assert!(answer.header("content-type").starts_with("text/html"), "{path} is no page");
        answer
    }

    /// Sends a file to a domain.
    pub(crate) async fn upload(
        &self,
        path: &str,
        domain: &str,
        name: &str,
        bytes: impl Into<Vec<u8>>,
    ) -> Answer {
        let file = reqwest::multipart::Part::bytes(bytes.into()).file_name(name.to_owned());
        let form = reqwest::multipart::Form::new().text("domain", domain.to_owned()).part("file", file);
        self.send(self.request(Method::POST, path).multipart(form)).await
    }

    /// Sends a form.
    pub(crate) async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(self.request(Method::POST, path).form(fields)).await
    }

    /// Calls the API with a JSON body.
    pub(crate) async fn call(&self, method: Method, path: &str, body: &Value) -> Answer {
        self.send(self.request(method, &format!("/api/v1{path}")).json(body)).await
    }

    /// Reads from the API.
    pub(crate) async fn read(&self, path: &str) -> Answer {
        self.get(&format!("/api/v1{path}")).await
    }
}
