//! The head of the OpenAPI document; paths and schemas come from the handlers.

use utoipa::OpenApi;
use utoipa::openapi::OpenApi as Document;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "문턱 (Munteok)",
        description = "Start as a guest (`POST /guest`) or sign in (`POST /session`); both answer a token for `Authorization: Bearer …` and set a cookie. Every refusal is a `ProblemView` with a stable `code` and a message in the language of `Accept-Language`. Steps of an attempt are numbered: send `last_step + 1`; a repeat of the same step is harmless, a stale one is refused with 409 `out-of-order`. Keys of items are only in `feedback`, once it is due.",
        license(name = "MIT OR Apache-2.0"),
    ),
    servers((url = "/api/v1")),
)]
struct Head;

/// The document without paths.
pub(super) fn document() -> Document {
    Head::openapi()
}
