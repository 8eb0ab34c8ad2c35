//! What the platform answers. It checks what a strict platform checks.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Form, OriginalUri, Query, State as Shared};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::{Json, body::Bytes};
use serde_json::{Value, json};

use super::keys::own;
use super::token::{KID, sign, verified};
use super::{CLIENT, DEPLOYMENT, Grade, State, lti};

type Fields = BTreeMap<String, String>;

const SCORE: &str = "https://purl.imsglobal.org/spec/lti-ags/scope/score";
const ACCESS: &str = "access-token-of-the-platform";

/// The OIDC authentication endpoint: says who it is, by a form that the browser posts.
pub(super) async fn authorise(Shared(state): Shared<Arc<State>>, Query(asked): Query<Fields>) -> Response {
    let redirect = format!("{}/lti/launch", state.tool);
    for (name, due) in [
        ("scope", "openid"),
        ("response_type", "id_token"),
        ("response_mode", "form_post"),
        ("prompt", "none"),
        ("client_id", CLIENT),
        ("redirect_uri", &redirect),
        ("login_hint", "hint-of-nari"),
        ("lti_message_hint", r#"{"cmid":"7"}"#),
    ] {
        if asked.get(name).map(String::as_str) != Some(due) {
            return (StatusCode::BAD_REQUEST, format!("{name}: {asked:?}")).into_response();
        }
    }
    let says = state.says.lock().unwrap().clone();
    let now = (state.now)();
    let mut claims = json!({
        "iss": state.base, "aud": CLIENT, "sub": "nari-77", "iat": now, "exp": now + 300,
        "nonce": asked["nonce"],
        lti("version"): "1.3.0",
        lti("message_type"): "LtiResourceLinkRequest",
        lti("deployment_id"): DEPLOYMENT,
        lti("target_link_uri"): redirect,
        lti("roles"): ["http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"],
        lti("resource_link"): {"id": "link-7"},
        "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint": {
            "scope": [SCORE],
            "lineitem": format!("{}/lineitems/7/lineitem?type_id=2", state.base),
        },
    });
    for (name, value) in says.claims.as_object().unwrap() {
        if value.is_null() {
            claims.as_object_mut().unwrap().remove(name);
        } else {
            claims[name] = value.clone();
        }
    }
    let token = sign(says.signing, &claims);
    let sent = &asked["state"];
    Html(format!(
        "<form method=\"post\" action=\"{redirect}\"><input name=\"state\" value=\"{sent}\"/>\
         <input name=\"id_token\" value=\"{token}\"/></form>"
    ))
    .into_response()
}

/// The public key.
pub(super) async fn keys(Shared(state): Shared<Arc<State>>) -> Response {
    if *state.is_down.lock().unwrap() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let key = json!({
        "kty": "RSA", "use": "sig", "alg": "RS256", "kid": KID, "n": own().modulus, "e": own().exponent,
    });
    Json(json!({"keys": [key]})).into_response()
}

/// Access tokens, for an assertion that we have signed.
pub(super) async fn access_token(Shared(state): Shared<Arc<State>>, Form(asked): Form<Fields>) -> Response {
    if *state.is_down.lock().unwrap() {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let claims = verified(&state.tool, &asked["client_assertion"]).await;
    let now = (state.now)();
    let is_right = claims.is_some_and(|claims| {
        claims["iss"] == CLIENT
            && claims["sub"] == CLIENT
            && claims["aud"] == format!("{}/token", state.base)
            && claims["exp"].as_i64().is_some_and(|exp| exp > now && exp <= now + 3_600)
            && claims["jti"].as_str().is_some_and(|jti| jti.len() > 20)
    });
    let asks_right = asked["grant_type"] == "client_credentials"
        && asked["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
        && asked["scope"] == SCORE;
    if !(is_right && asks_right) {
        return (StatusCode::BAD_REQUEST, Json(json!({"error": "invalid_client"}))).into_response();
    }
    Json(json!({"access_token": ACCESS, "token_type": "Bearer", "expires_in": 3_600, "scope": SCORE}))
        .into_response()
}

/// A grade for a column.
pub(super) async fn score(
    Shared(state): Shared<Arc<State>>,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    if *state.is_down.lock().unwrap() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if header("authorization") != format!("Bearer {ACCESS}") {
        return StatusCode::UNAUTHORIZED;
    }
    if header("content-type") != "application/vnd.ims.lis.v1.score+json" {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE;
    }
    let body: Value = serde_json::from_slice(&body).unwrap();
    state.grades.send(Grade { path: uri.to_string(), body }).unwrap();
    StatusCode::NO_CONTENT
}

/// The choice of a gate.
pub(super) async fn choice(Shared(state): Shared<Arc<State>>, Form(fields): Form<Fields>) -> StatusCode {
    let Some(claims) = verified(&state.tool, &fields["JWT"]).await else { return StatusCode::BAD_REQUEST };
    state.answers.lock().unwrap().push(claims);
    StatusCode::OK
}
