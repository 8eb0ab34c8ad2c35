//! What a form or an address brings along, as texts. Parsing them is the handler's work, so that a refusal can be worded
//! in the reader's language.

use std::convert::Infallible;

use axum::extract::rejection::FormRejection;
use axum::extract::{Form, FromRequest, FromRequestParts, Query, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;

use super::PageError;

/// The fields of a posted form.
#[derive(Clone, Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first field of this name; empty without one.
    pub fn text(&self, name: &str) -> &str {
        first(&self.0, name)
    }

    /// All fields of this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        match Form::from_request(request, state).await {
            Ok(Form(fields)) => Ok(Self(fields)),
            // What did not arrive cannot be blamed on its form.
            Err(FormRejection::BytesRejection(rejection))
                if rejection.status() != StatusCode::PAYLOAD_TOO_LARGE =>
            {
                Err(PageError::Form(StatusCode::REQUEST_TIMEOUT))
            }
            Err(rejection) => Err(PageError::Form(rejection.status())),
        }
    }
}

/// What stands behind the `?` of the address. What cannot be read counts as not there.
#[derive(Clone, Debug, Default)]
pub struct Asked(Vec<(String, String)>);

impl Asked {
    /// The first value of this name; empty without one.
    pub fn text(&self, name: &str) -> &str {
        first(&self.0, name)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(Query::try_from_uri(&parts.uri).map(|Query(fields)| fields).unwrap_or_default()))
    }
}

fn first<'f>(fields: &'f [(String, String)], name: &str) -> &'f str {
    fields.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
}
