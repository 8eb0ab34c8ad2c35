//! What a platform's token says (LTI Core 1.3 §5, `OpenID` Connect Core §2), and whether it may be believed.

use assessment::Instant;
use serde::Deserialize;
use serde_json::Value;
use sha2::{Digest, Sha256};
use store::{LtiLogin, Platform};
use subtle::ConstantTimeEq as _;

use super::PlatformRefusal;

/// How far the clocks of two servers may differ, in seconds.
const LEEWAY: i64 = 60;
/// Longest time since a token was made, in seconds, whatever it says itself.
const OLDEST: i64 = 600;
/// Longest `sub`, in bytes (LTI Core 1.3 §5.3.6).
const LONGEST_SUBJECT: usize = 255;

/// Leave to return grades.
pub(super) const SCORE_SCOPE: &str = "https://purl.imsglobal.org/spec/lti-ags/scope/score";

/// The claims that matter here; others are passed over.
#[derive(Debug, Deserialize)]
pub(super) struct Claims {
    iss: String,
    aud: Audience,
    azp: Option<String>,
    exp: f64,
    iat: f64,
    nonce: String,
    sub: Option<String>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/version")]
    version: String,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/message_type")]
    message: String,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/deployment_id")]
    pub(super) deployment: String,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/target_link_uri")]
    pub(super) target: Option<String>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/roles", default)]
    roles: Vec<String>,
    // Platforms write numbers and nulls among the texts.
    #[serde(rename = "https://purl.imsglobal.org/spec/lti/claim/custom", default)]
    custom: Option<Value>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint")]
    grades: Option<GradeEndpoint>,
    #[serde(rename = "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings")]
    pub(super) deep_linking: Option<DeepLinking>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

#[derive(Debug, Deserialize)]
struct GradeEndpoint {
    #[serde(default)]
    scope: Vec<String>,
    lineitem: Option<String>,
}

/// What a platform that asks for a choice says of it (LTI-DL 2.0 §4.1).
#[derive(Debug, Deserialize)]
pub(super) struct DeepLinking {
    pub(super) deep_link_return_url: String,
    pub(super) data: Option<String>,
    #[serde(default)]
    pub(super) accept_types: Vec<String>,
    pub(super) accept_lineitem: Option<bool>,
}

/// What a token is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Message {
    /// Somebody follows a link.
    ResourceLink,
    /// Somebody is to choose a link.
    DeepLinking,
}

impl Claims {
    /// Reads what was signed.
    pub(super) fn parse(payload: &[u8]) -> Result<Self, PlatformRefusal> {
        serde_json::from_slice(payload).map_err(|_| PlatformRefusal::Unreadable)
    }

    /// Holds them against the registration, the login and the clock (Security Framework 1.0 §5.1.3), and says what they
    /// are for.
    pub(super) fn check(
        &self,
        platform: &Platform,
        login: &LtiLogin,
        public_url: &str,
        now: Instant,
    ) -> Result<Message, PlatformRefusal> {
        if self.iss != platform.issuer {
            return Err(PlatformRefusal::Issuer);
        }
        self.check_audience(&platform.client_id)?;
        let seconds = now.0 as f64 / 1_000.0;
        let (leeway, oldest) = (LEEWAY as f64, OLDEST as f64);
        if !(self.exp.is_finite() && self.iat.is_finite()) || self.iat > seconds + leeway {
            return Err(PlatformRefusal::Time);
        }
        if self.exp <= seconds - leeway || self.iat < seconds - oldest - leeway {
            return Err(PlatformRefusal::Expired);
        }
        let nonce: [u8; 32] = Sha256::digest(self.nonce.as_bytes()).into();
        if !bool::from(nonce.ct_eq(&login.nonce_hash.0)) {
            return Err(PlatformRefusal::Nonce);
        }
        if !platform.deployments.contains(&self.deployment) {
            return Err(PlatformRefusal::Deployment);
        }
        if self.version != "1.3.0" {
            return Err(PlatformRefusal::Version);
        }
        let message = match self.message.as_str() {
            "LtiResourceLinkRequest" => Message::ResourceLink,
            "LtiDeepLinkingRequest" => Message::DeepLinking,
            _ => return Err(PlatformRefusal::Message),
        };
        // A link says where it leads; a request for a choice may leave it out.
        let is_ours = |target: &str| {
            target.strip_prefix(public_url).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        match &self.target {
            Some(target) if !is_ours(target) => Err(PlatformRefusal::Target),
            None if message == Message::ResourceLink => Err(PlatformRefusal::Target),
            _ => Ok(message),
        }
    }

    fn check_audience(&self, client_id: &str) -> Result<(), PlatformRefusal> {
        let (is_named, several) = match &self.aud {
            Audience::One(one) => (one == client_id, false),
            Audience::Several(all) => (all.iter().any(|each| each == client_id), all.len() > 1),
        };
        let is_authorised = match &self.azp {
            Some(party) => party == client_id,
            None => !several,
        };
        if is_named && is_authorised { Ok(()) } else { Err(PlatformRefusal::Audience) }
    }

    /// Who it is there.
    pub(super) fn subject(&self) -> Result<&str, PlatformRefusal> {
        let fits = |subject: &&str| {
            !subject.is_empty() && subject.len() <= LONGEST_SUBJECT && !subject.contains('\0')
        };
        self.sub.as_deref().filter(fits).ok_or(PlatformRefusal::Nobody)
    }

    /// Whether they teach or look after courses there: the context roles of LTI Core 1.3 §A.2, long or short.
    pub(super) fn teaches(&self) -> bool {
        let teaching = ["Instructor", "ContentDeveloper", "TeachingAssistant", "Administrator"];
        self.roles.iter().any(|role| {
            let name = role.rsplit(['#', '/']).next().unwrap_or_default();
            teaching.contains(&name)
        })
    }

    /// A custom parameter; none where it is not a text.
    pub(super) fn custom(&self, name: &str) -> Option<&str> {
        self.custom.as_ref()?.get(name)?.as_str()
    }

    /// Where grades go, if they may.
    pub(super) fn lineitem(&self) -> Option<&str> {
        let endpoint = self.grades.as_ref()?;
        endpoint.scope.iter().any(|scope| scope == SCORE_SCOPE).then_some(endpoint.lineitem.as_deref()?)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use store::TokenHash;
    use uuid::Uuid;

    use super::*;

    const NOW: Instant = Instant(1_795_338_000_000);
    const HOME: &str = "https://munteok.example";

    fn platform() -> Platform {
        let url = "https://lms.example".to_owned();
        Platform {
            id: Uuid::nil(),
            name: "학교".to_owned(),
            issuer: url.clone(),
            client_id: "us".to_owned(),
            deployments: vec!["1".to_owned()],
            login_url: url.clone(),
            token_url: url.clone(),
            keys_url: url.clone(),
            frame_origin: url,
        }
    }

    fn due() -> Value {
        json!({
            "iss": "https://lms.example", "aud": "us", "sub": "nari", "nonce": "n",
            "iat": NOW.0 / 1_000, "exp": NOW.0 / 1_000 + 300,
            "https://purl.imsglobal.org/spec/lti/claim/version": "1.3.0",
            "https://purl.imsglobal.org/spec/lti/claim/message_type": "LtiResourceLinkRequest",
            "https://purl.imsglobal.org/spec/lti/claim/deployment_id": "1",
            "https://purl.imsglobal.org/spec/lti/claim/target_link_uri": "https://munteok.example/lti/launch",
            "https://purl.imsglobal.org/spec/lti/claim/custom": {"gate": "legal/legal-80", "number": 3, "empty": null},
        })
    }

    fn outcome(changes: &[(&str, Value)]) -> Result<Message, PlatformRefusal> {
        let mut claims = due();
        for (name, value) in changes {
            claims[*name] = value.clone();
        }
        let login = LtiLogin { platform: Uuid::nil(), nonce_hash: TokenHash(Sha256::digest(b"n").into()) };
        Claims::parse(claims.to_string().as_bytes())?.check(&platform(), &login, HOME, NOW)
    }

    #[test]
    fn a_right_token_is_taken_also_with_several_audiences() {
        assert_eq!(outcome(&[]), Ok(Message::ResourceLink));
        assert_eq!(outcome(&[("aud", json!(["us"]))]), Ok(Message::ResourceLink));
        assert_eq!(
            outcome(&[("aud", json!(["us", "others"])), ("azp", json!("us"))]),
            Ok(Message::ResourceLink)
        );
        let claims = Claims::parse(due().to_string().as_bytes()).expect("claims");
        assert_eq!((claims.custom("gate"), claims.custom("number")), (Some("legal/legal-80"), None));
    }

    #[test]
    fn each_wrong_claim_is_told_apart() {
        use PlatformRefusal as R;
        let lti = |name: &str| format!("https://purl.imsglobal.org/spec/lti/claim/{name}");
        let seconds = NOW.0 / 1_000;
        for (name, value, due) in [
            ("iss".to_owned(), json!("https://evil.example"), R::Issuer),
            ("aud".to_owned(), json!("others"), R::Audience),
            ("aud".to_owned(), json!(["us", "others"]), R::Audience),
            ("azp".to_owned(), json!("others"), R::Audience),
            ("exp".to_owned(), json!(seconds - 61), R::Expired),
            ("iat".to_owned(), json!(seconds - 661), R::Expired),
            ("iat".to_owned(), json!(seconds + 61), R::Time),
            ("nonce".to_owned(), json!("m"), R::Nonce),
            (lti("deployment_id"), json!("2"), R::Deployment),
            (lti("version"), json!("1.1.0"), R::Version),
            (lti("message_type"), json!("LtiSubmissionReviewRequest"), R::Message),
            (lti("target_link_uri"), json!("https://munteok.example.evil.example/"), R::Target),
            (lti("target_link_uri"), json!(null), R::Target),
            ("exp".to_owned(), json!("soon"), R::Unreadable),
            ("exp".to_owned(), json!(null), R::Unreadable),
        ] {
            assert_eq!(outcome(&[(&name, value.clone())]), Err(due), "{name}: {value}");
        }
    }

    #[test]
    fn roles_are_told_by_their_last_word() {
        let teaches = |role: &str| {
            let mut claims = due();
            claims["https://purl.imsglobal.org/spec/lti/claim/roles"] = json!([role]);
            Claims::parse(claims.to_string().as_bytes()).expect("claims").teaches()
        };
        assert!(teaches("http://purl.imsglobal.org/vocab/lis/v2/membership#Instructor"));
        assert!(teaches("Instructor"));
        assert!(!teaches("http://purl.imsglobal.org/vocab/lis/v2/membership#Learner"));
        assert!(!teaches("NotInstructor"));
    }
}
