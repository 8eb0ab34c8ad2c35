//! Reading request bodies and paths, with refusals in our shape.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use serde::de::DeserializeOwned;

use super::problem::ApiProblem;

/// A JSON body.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = ApiProblem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let read: Result<Json<T>, JsonRejection> = Json::from_request(request, state).await;
        match read {
            Ok(Json(value)) => Ok(Self(value)),
            Err(rejection) => Err(ApiProblem::Body(rejection.status(), rejection.body_text())),
        }
    }
}

/// Reads an id of a path; what cannot be one is not found.
pub(super) fn id<T: std::str::FromStr>(text: &str) -> Result<T, ApiProblem> {
    text.parse().map_err(|_| service::ServiceError::NotFound.into())
}
