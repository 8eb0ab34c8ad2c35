//! Words for a request that failed as a whole: it panicked, or was not answered in time.

mod page;

use std::any::Any;
use std::sync::Arc;
use std::time::Duration;

use app::attempts::view::ProblemView;
use app::context::{Assets, reader_locale};
use app::i18n::{Locale, problems};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::timeout::TimeoutLayer;

use crate::api::{self, RefusalCode};

/// Seconds after which to ask a busy server again.
const BREAK: u32 = 5;

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Failure {
    /// Its handler panicked.
    Panicked,
    /// It was not answered in time.
    Late,
}

impl Failure {
    /// The failure behind an answer, if there is one. The layer that keeps the time leaves nothing but the status.
    fn of(response: &Response) -> Option<Self> {
        let is_bare = !response.headers().contains_key(header::CONTENT_TYPE);
        let late = || (is_bare && response.status() == StatusCode::SERVICE_UNAVAILABLE).then_some(Self::Late);
        response.extensions().get().copied().or_else(late)
    }

    /// The stable word for programs.
    const fn code(self) -> &'static str {
        match self {
            Self::Panicked => "internal",
            Self::Late => "timeout",
        }
    }

    const fn status(self) -> StatusCode {
        match self {
            Self::Panicked => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Late => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    fn title(self, locale: Locale) -> &'static str {
        match self {
            Self::Panicked => problems::title_broken(locale),
            Self::Late => problems::title_wait(locale),
        }
    }

    fn text(self, locale: Locale) -> &'static str {
        match self {
            Self::Panicked => problems::broken(locale),
            Self::Late => problems::timeout(locale),
        }
    }

    fn problem(self, locale: Locale) -> Response {
        let (code, message) = (self.code().to_owned(), self.text(locale).to_owned());
        Json(ProblemView { code, message, expected_step: None, limit: None }).into_response()
    }
}

/// Puts around all routes that a panic ends its own request and no other, that none takes longer than `limit`, and
/// that both are told in the reader's language.
pub(crate) fn contain_failures<S: Clone + Send + Sync + 'static>(
    router: Router<S>,
    limit: Duration,
    assets: Arc<Assets>,
) -> Router<S> {
    router
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limit))
        .layer(from_fn_with_state(assets, word_failures))
}

/// The answer after a panic; the panic itself is logged, its text reaches nobody outside.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands the payload over by value")]
fn after_panic(payload: Box<dyn Any + Send + 'static>) -> Response {
    let text =
        payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
    tracing::error!(panic = text.unwrap_or("?"), "a request panicked");
    let mut response = Failure::Panicked.status().into_response();
    response.extensions_mut().insert(Failure::Panicked);
    response
}

/// Gives a failure its body: a problem to programs, a page to everybody else. Neither the database nor the renderer of
/// pages is asked: either may be what failed.
async fn word_failures(State(assets): State<Arc<Assets>>, request: Request, next: Next) -> Response {
    let locale = reader_locale(request.headers());
    let is_program = api::is_below(request.uri().path());
    let mut response = next.run(request).await;
    if let Some(failure) = Failure::of(&response) {
        response = if is_program { failure.problem(locale) } else { page::page(failure, locale, &assets) };
        *response.status_mut() = failure.status();
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        response.extensions_mut().insert(RefusalCode(failure.code()));
    }
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().entry(header::RETRY_AFTER).or_insert(HeaderValue::from(BREAK));
    }
    response
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use axum::body::Body;
    use axum::routing::get;
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;

    use super::*;

    /// A house where one route panics and another never answers, for programs and for people.
    fn house() -> Router {
        async fn panics() -> StatusCode {
            panic!("KEYMARK")
        }
        let hangs = get(pending::<StatusCode>);
        let routes = Router::new().route("/panics", get(panics)).route("/hangs", hangs);
        let bare = get(|| async { (StatusCode::SERVICE_UNAVAILABLE, "of its own") });
        let router = routes.clone().nest("/api/v1", routes).route("/own", bare);
        let assets = Assets { style: "style-1.css".to_owned(), ..Assets::default() };
        contain_failures(router, Duration::from_millis(1), Arc::new(assets))
    }

    async fn answer(path: &str, headers: &[(&str, &str)]) -> (Response<()>, String) {
        let mut request = Request::builder().uri(path);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = house().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        (Response::from_parts(parts, ()), String::from_utf8(body.to_vec()).unwrap())
    }

    fn header<'a>(response: &'a Response<()>, name: &str) -> &'a str {
        response.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    #[tokio::test]
    async fn programs_get_a_problem_in_the_readers_language() {
        let english: [&[(&str, &str)]; 2] = [&[("accept-language", "en-US")], &[("cookie", "locale=en")]];
        for (path, status, code, korean, words) in [
            ("/api/v1/panics", 500, "internal", "문제가 생겼어요", "Something went wrong"),
            ("/api/v1/hangs", 503, "timeout", "제때", "in time"),
        ] {
            let in_english = english.map(|headers| (headers, words));
            for (headers, due) in [(&[][..], korean)].into_iter().chain(in_english) {
                let (response, body) = answer(path, headers).await;
                assert_eq!(response.status(), status, "{path}");
                assert_eq!(header(&response, "content-type"), "application/json", "{path}");
                assert_eq!(header(&response, "cache-control"), "no-store", "{path}");
                let problem: ProblemView = serde_json::from_str(&body).unwrap();
                assert_eq!(problem.code, code, "{path}");
                assert!(problem.message.contains(due), "{path}: {body}");
                assert_eq!(response.extensions().get().map(|RefusalCode(code)| *code), Some(code));
            }
        }
    }

    #[tokio::test]
    async fn people_get_a_page_in_both_languages_theirs_first() {
        for (path, status, korean, english) in
            [("/panics", 500, "문제가 생겼어요", "Something went wrong"), ("/hangs", 503, "제때", "in time")]
        {
            for (headers, lang) in [(&[][..], "ko"), (&[("accept-language", "en")][..], "en")] {
                let (response, body) = answer(path, headers).await;
                assert_eq!(response.status(), status, "{path}");
                assert!(header(&response, "content-type").starts_with("text/html"), "{path}");
                assert!(body.contains(&format!("<html lang=\"{lang}\">")), "{body}");
                assert!(body.contains("/pkg/style-1.css") && body.contains("href=\"/\""), "{body}");
                assert!(body.len() < 2_048, "{} bytes", body.len());
                let (ours, theirs) = (body.find(korean).unwrap(), body.find(english).unwrap());
                assert_eq!(ours < theirs, lang == "ko", "{body}");
            }
        }
    }

    #[tokio::test]
    async fn a_busy_server_says_when_to_come_back() {
        for path in ["/hangs", "/api/v1/hangs", "/own"] {
            assert_eq!(header(&answer(path, &[]).await.0, "retry-after"), "5", "{path}");
        }
        assert!(header(&answer("/panics", &[]).await.0, "retry-after").is_empty());
        // What a handler has worded itself stays.
        assert_eq!(answer("/own", &[]).await.1, "of its own");
    }

    #[tokio::test]
    async fn nobody_is_told_what_a_panic_said() {
        for path in ["/panics", "/api/v1/panics"] {
            assert!(!answer(path, &[]).await.1.contains("KEYMARK"), "{path}");
        }
    }
}
