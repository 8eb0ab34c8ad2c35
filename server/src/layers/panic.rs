//! A panic in one request ends that request, not the server.

use std::any::Any;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// The answer after a panic; the panic itself is logged by its hook, its text reaches nobody outside.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands the payload over by value")]
pub(crate) fn after_panic(payload: Box<dyn Any + Send + 'static>) -> Response {
    let text =
        payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
    tracing::error!(panic = text.unwrap_or("?"), "a request panicked");
    let message = "서버에서 문제가 생겼어요. 조금 뒤에 다시 해 주세요. / Something went wrong. Please try again shortly.\n";
    (StatusCode::INTERNAL_SERVER_ERROR, message).into_response()
}
