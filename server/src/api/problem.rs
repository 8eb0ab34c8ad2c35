//! Refusals as JSON in the reader's language.

use std::sync::Arc;

use app::attempts::view::ProblemView;
use app::context::{BODY_LIMIT, Visitor};
use app::i18n::problems;
use assessment::attempt::Refusal;
use assessment::item::Misfit;
use axum::Json;
use axum::extract::{FromRequestParts, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use service::ServiceError;
use store::StoreError;

/// The stable word of a refusal, left on the answer for who counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RefusalCode(pub(crate) &'static str);

/// A refusal on its way out; [`word_problems`] gives it words, as only there the reader's language is known.
#[derive(Clone, Debug)]
pub(super) enum ApiProblem {
    /// A use case refused.
    Service(Arc<ServiceError>),
    /// The body could not be read; status and reason of the reader.
    Body(StatusCode, String),
}

impl<E: Into<ServiceError>> From<E> for ApiProblem {
    fn from(error: E) -> Self {
        Self::Service(Arc::new(error.into()))
    }
}

impl IntoResponse for ApiProblem {
    fn into_response(self) -> Response {
        let status = match &self {
            Self::Service(error) => problems::status(error),
            Self::Body(status, _) => *status,
        };
        if status.is_server_error() {
            tracing::error!(problem = ?self, "a use case failed");
        }
        let mut response = status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The word for programs.
fn code(problem: &ApiProblem) -> &'static str {
    match problem {
        ApiProblem::Body(StatusCode::PAYLOAD_TOO_LARGE, _) => "too-large",
        ApiProblem::Body(StatusCode::REQUEST_TIMEOUT, _) => "slow",
        ApiProblem::Body(..) => "body",
        ApiProblem::Service(error) => problems::code(error),
    }
}

fn view(problem: &ApiProblem, visitor: &Visitor) -> ProblemView {
    let plain = |message: String| ProblemView {
        code: code(problem).to_owned(),
        message,
        expected_step: None,
        limit: None,
    };
    match problem {
        ApiProblem::Body(status, reason) => match *status {
            StatusCode::PAYLOAD_TOO_LARGE => ProblemView {
                limit: Some(BODY_LIMIT as u64),
                ..plain(problems::body_too_large(visitor.locale, BODY_LIMIT / 1024))
            },
            StatusCode::REQUEST_TIMEOUT => plain(problems::body_broken_off(visitor.locale).to_owned()),
            _ => plain(problems::body_unreadable(visitor.locale, reason)),
        },
        ApiProblem::Service(error) => {
            let mut view = plain(problems::text(error, visitor.locale));
            match &**error {
                ServiceError::Refused(Refusal::OutOfOrder { expected, .. }) => {
                    view.expected_step = Some(*expected);
                }
                ServiceError::Misfit(Misfit::TooLong { limit, .. }) => view.limit = Some(*limit as u64),
                _ => {}
            }
            view
        }
    }
}

/// Without a body: what stands before the handlers refused.
fn is_bare(response: &Response) -> bool {
    !response.headers().contains_key(header::CONTENT_TYPE)
}

/// Gives every [`ApiProblem`] its JSON body.
pub(super) async fn word_problems(request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let visitor = match Visitor::from_request_parts(&mut parts, &()).await {
        Ok(visitor) => visitor,
        Err(never) => match never {},
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    let problem = match response.extensions().get::<ApiProblem>() {
        Some(problem) => problem.clone(),
        None if is_bare(&response) && response.status() == StatusCode::SERVICE_UNAVAILABLE => {
            StoreError::Unavailable("the session could not be looked up".into()).into()
        }
        None => return response,
    };
    let mut worded = (response.status(), Json(view(&problem, &visitor))).into_response();
    worded.extensions_mut().insert(RefusalCode(code(&problem)));
    if let ApiProblem::Service(error) = &problem
        && let ServiceError::Throttled { retry_after_seconds } = &**error
    {
        worded.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*retry_after_seconds));
    }
    worded
}
