//! The head of the `OpenAPI` document; paths and schemas come from the handlers.

use serde_json::{Value, json};
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

/// Adds the refusals that the reader of bodies and the layers around all routes give alike.
pub(super) fn with_common_refusals(mut document: Value) -> Value {
    let problem = |description: &str| {
        let schema = json!({"$ref": "#/components/schemas/ProblemView"});
        json!({"description": description, "content": {"application/json": {"schema": schema}}})
    };
    let items = document["paths"].as_object_mut().into_iter().flat_map(|paths| paths.values_mut());
    let operations = items.filter_map(Value::as_object_mut).flatten();
    for (method, operation) in operations {
        let mut common = vec![
            ("500", problem("Something went wrong on the server.")),
            ("503", problem("The store cannot be reached right now, or the answer took too long.")),
        ];
        if method != "get" {
            common.push(("403", json!({"description": "The request came from another site."})));
        }
        if operation.get("requestBody").is_some() {
            common.push(("400", problem("The body is not JSON.")));
            common.push(("408", problem("The body did not arrive in time.")));
            common.push(("413", problem("Body or text over its limit, which is stated.")));
            common.push(("415", problem("The body is not called `application/json`.")));
            common.push(("422", problem("The body, or what it asks for, has the wrong form.")));
        }
        let Some(responses) = operation["responses"].as_object_mut() else { continue };
        for (status, response) in common {
            responses.entry(status).or_insert(response);
        }
    }
    document
}
