//! Reading request bodies and paths, with refusals in our shape.

use std::convert::Infallible;

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};

use super::problem::ApiProblem;

/// A JSON body.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = ApiProblem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let read: Result<Json<T>, JsonRejection> = Json::from_request(request, state).await;
        match read {
            Ok(Json(value)) => Ok(Self(value)),
            // What did not arrive cannot be blamed on its form.
            Err(JsonRejection::BytesRejection(rejection))
                if rejection.status() != StatusCode::PAYLOAD_TOO_LARGE =>
            {
                Err(ApiProblem::Body(StatusCode::REQUEST_TIMEOUT, rejection.body_text()))
            }
            Err(rejection) => Err(ApiProblem::Body(rejection.status(), rejection.body_text())),
        }
    }
}

/// Reads an id of a path; what cannot be one is not found.
pub(super) fn id<T: std::str::FromStr>(text: &str) -> Result<T, ApiProblem> {
    text.parse().map_err(|_| service::ServiceError::NotFound.into())
}

/// How an attempt or a receipt is answered: the query `as`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Data, for programs.
    Data,
    /// With judgements and hints as HTML: what our own attempt page asks for.
    Runner,
}

impl<S: Send + Sync> FromRequestParts<S> for Shape {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        let for_runner =
            parts.uri.query().is_some_and(|query| query.split('&').any(|pair| pair == "as=runner"));
        Ok(if for_runner { Self::Runner } else { Self::Data })
    }
}

impl IntoParams for Shape {
    fn into_params(_parameter_in: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let about = "`runner` gives hints and judgements as HTML instead of data, for the attempt page of this site; \
                     its shape may change with any version.";
        vec![
            ParameterBuilder::new()
                .name("as")
                .parameter_in(ParameterIn::Query)
                .description(Some(about))
                .build(),
        ]
    }
}
