//! The first half of a launch: OIDC third-party initiated login (Security Framework 1.0 §5.1.1).

use store::{NewLogin, Platform};
use url::Url;
use url::form_urlencoded::Serializer;

use super::PlatformRefusal;
use crate::accounts::{Throttle, Token};
use crate::{Service, ServiceError};

/// Longest part of a login, in bytes: platforms hide a whole state of theirs in a hint.
const LONGEST: usize = 8 * 1024;
/// How long somebody may take to come back, in minutes: the platform may ask for a password first.
const MINUTES: u32 = 10;

/// What a platform sends a browser here with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LoginRequest {
    /// `iss`: who sends.
    pub issuer: String,
    /// `login_hint`, to be given back.
    pub login_hint: String,
    /// `target_link_uri`: where it is to lead in the end.
    pub target: String,
    /// `client_id`, if it is said.
    pub client_id: String,
    /// `lti_message_hint`, to be given back.
    pub message_hint: String,
    /// `lti_deployment_id`, if it is said.
    pub deployment: String,
}

/// A login that is on its way.
#[derive(Clone, Debug)]
pub struct LoginStart {
    /// Where the browser goes on to.
    pub url: String,
}

impl LoginRequest {
    /// The same as a query, to come back with.
    pub fn query(&self) -> String {
        let mut query = Serializer::new(String::new());
        for (name, value) in self.fields() {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        query.finish()
    }

    fn fields(&self) -> [(&'static str, &str); 6] {
        [
            ("iss", &self.issuer),
            ("login_hint", &self.login_hint),
            ("target_link_uri", &self.target),
            ("client_id", &self.client_id),
            ("lti_message_hint", &self.message_hint),
            ("lti_deployment_id", &self.deployment),
        ]
    }

    fn check(&self) -> Result<(), PlatformRefusal> {
        let is_whole = !self.issuer.is_empty() && !self.login_hint.is_empty();
        let fits = self.fields().iter().all(|(_, value)| value.len() <= LONGEST);
        if is_whole && fits { Ok(()) } else { Err(PlatformRefusal::LoginIncomplete) }
    }
}

impl Service {
    /// The platform that a login comes from.
    ///
    /// # Errors
    /// `LoginIncomplete`, `UnknownPlatform`; the latter also where one issuer has several client ids and none is said.
    pub async fn login_platform(&self, request: &LoginRequest) -> Result<Platform, ServiceError> {
        request.check()?;
        let all = self.store.list_platforms().await?;
        let mut fitting = all.into_iter().filter(|platform| {
            platform.issuer == request.issuer
                && (request.client_id.is_empty() || platform.client_id == request.client_id)
        });
        match (fitting.next(), fitting.next()) {
            (Some(platform), None) => Ok(platform),
            _ => Err(PlatformRefusal::UnknownPlatform.into()),
        }
    }

    /// Sends a browser on to its platform. `browser` is a secret that only this browser has, in a cookie; `address` is
    /// the network address, for throttling.
    pub async fn begin_launch(
        &self,
        request: &LoginRequest,
        browser: &Token,
        address: &str,
        public_url: &str,
    ) -> Result<LoginStart, ServiceError> {
        let platform = self.login_platform(request).await?;
        self.throttle_from(Throttle::Launch, address, "").await?;
        let mut url = Url::parse(&platform.login_url)
            .map_err(|error| ServiceError::Inconsistent(format!("platform {}: {error}", platform.id)))?;
        let (state, nonce) = (Token::fresh(&*self.randomness), Token::fresh(&*self.randomness));
        let login = NewLogin {
            state_hash: state.hash(),
            nonce_hash: nonce.hash(),
            browser_hash: browser.hash(),
            platform: platform.id,
            expires_at: self.now().plus_minutes(MINUTES),
        };
        self.store.begin_login(&login).await?;
        let mut query = url.query_pairs_mut();
        query
            .append_pair("scope", "openid")
            .append_pair("response_type", "id_token")
            .append_pair("response_mode", "form_post")
            .append_pair("prompt", "none")
            .append_pair("client_id", &platform.client_id)
            .append_pair("redirect_uri", &format!("{public_url}/lti/launch"))
            .append_pair("login_hint", &request.login_hint)
            .append_pair("state", state.reveal())
            .append_pair("nonce", nonce.reveal());
        if !request.message_hint.is_empty() {
            query.append_pair("lti_message_hint", &request.message_hint);
        }
        drop(query);
        Ok(LoginStart { url: url.into() })
    }

    /// A secret for a browser that has none yet.
    pub fn fresh_browser(&self) -> Token {
        Token::fresh(&*self.randomness)
    }
}
