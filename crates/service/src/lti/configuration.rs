//! What the other side has to be told of us.

use serde_json::{Value, json};

use super::claims::SCORE_SCOPE;

/// Our addresses, as a platform's administrator pastes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addresses {
    /// Where a login begins.
    pub login: String,
    /// Where a launch comes back to, and what links lead to.
    pub launch: String,
    /// Where our public keys are.
    pub keys: String,
    /// Where Canvas finds all of this as JSON.
    pub canvas: String,
}

impl Addresses {
    /// Those of a site.
    pub fn of(public_url: &str) -> Self {
        Self {
            login: format!("{public_url}/lti/login"),
            launch: format!("{public_url}/lti/launch"),
            keys: format!("{public_url}/lti/jwks"),
            canvas: format!("{public_url}/lti/canvas.json"),
        }
    }

    /// The configuration of a Canvas developer key.
    pub fn canvas_configuration(&self) -> Value {
        let placement = |name: &str| json!({"placement": name, "message_type": "LtiDeepLinkingRequest", "target_link_uri": self.launch});
        json!({
            "title": "문턱 Munteok",
            "description": "Practice gates for data-labelling pre-tests, graded in your course.",
            "target_link_uri": self.launch,
            "oidc_initiation_url": self.login,
            "public_jwk_url": self.keys,
            "scopes": [SCORE_SCOPE],
            "extensions": [{
                "platform": "canvas.instructure.com",
                "privacy_level": "anonymous",
                "settings": {
                    "placements": [placement("assignment_selection"), placement("link_selection")],
                },
            }],
            "custom_fields": {},
        })
    }
}
