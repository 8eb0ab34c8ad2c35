//! Choosing a gate for a course (LTI Deep Linking 2.0).

use std::sync::Arc;

use assessment::GateId;
use assessment::gate::Gate;
use serde_json::{Value, json};
use store::{LtiChoice, Platform};

use super::PlatformRefusal;
use super::address::{callable, origin};
use crate::accounts::Token;
use crate::{Actor, Service, ServiceError};

/// How long an answer is good, in seconds: it goes on at the next click.
const ANSWER_SECONDS: i64 = 3_600;

/// A platform that waits for a gate to be chosen.
pub struct CourseChoice {
    /// What the platform is called.
    pub platform: String,
    /// The gates there are.
    pub gates: Vec<Arc<Gate>>,
}

/// An answer that the browser posts to the platform.
pub struct DeepLinkAnswer {
    /// The chosen gate.
    pub gate: Arc<Gate>,
    /// What the platform is called.
    pub platform: String,
    /// Where it is posted to.
    pub url: String,
    /// The origin of that, for the policy of the page.
    pub origin: String,
    /// `JWT`, signed.
    pub token: String,
}

impl Service {
    /// The gates that may be chosen.
    ///
    /// # Errors
    /// `ChoiceGone` for a secret that is no choice of the asker's, or not any more.
    pub async fn course_choice(
        &self,
        actor: Option<&Actor>,
        secret: &str,
    ) -> Result<CourseChoice, ServiceError> {
        let (_, platform) = self.find_course_choice(actor, secret).await?;
        let gates = self.shelf().await?.gates().map(|(gate, _)| gate.clone()).collect();
        Ok(CourseChoice { platform: platform.name, gates })
    }

    /// The signed answer that says which gate was chosen. Nothing is kept of it.
    ///
    /// # Errors
    /// `ChoiceGone`; `NotFound` for an unknown gate.
    pub async fn deep_link_answer(
        &self,
        actor: Option<&Actor>,
        secret: &str,
        gate: &GateId,
        public_url: &str,
    ) -> Result<DeepLinkAnswer, ServiceError> {
        let (choice, platform) = self.find_course_choice(actor, secret).await?;
        let (gate, _) = self.gate(gate).await?;
        let url = callable(&choice.return_url, public_url).ok_or(PlatformRefusal::Target)?;
        let claims = self.answer_claims(&choice, &platform, &gate, public_url);
        Ok(DeepLinkAnswer {
            gate,
            platform: platform.name,
            origin: origin(&url),
            url: url.into(),
            token: self.sign(&claims).await?,
        })
    }

    async fn find_course_choice(
        &self,
        actor: Option<&Actor>,
        secret: &str,
    ) -> Result<(LtiChoice, Platform), ServiceError> {
        let gone = PlatformRefusal::ChoiceGone;
        let (actor, token) = actor.zip(Token::parse(secret)).ok_or(gone)?;
        let choice = self.store.find_choice(&token.hash(), actor.user, self.now()).await?.ok_or(gone)?;
        let platform = self.store.find_platform(choice.platform).await?.ok_or(gone)?;
        Ok((choice, platform))
    }

    /// The claims of LTI-DL 2.0 §4.4, with one link.
    fn answer_claims(&self, choice: &LtiChoice, platform: &Platform, gate: &Gate, public_url: &str) -> Value {
        let seconds = self.now().0 / 1_000;
        let mut link = json!({
            "type": "ltiResourceLink",
            "title": gate.title.ko,
            "url": format!("{public_url}/lti/launch"),
            "custom": {"gate": gate.id.as_str()},
        });
        if choice.grades {
            link["lineItem"] =
                json!({"label": gate.title.ko, "scoreMaximum": 100, "resourceId": gate.id.as_str()});
        }
        let mut claims = json!({
            "iss": platform.client_id,
            "aud": platform.issuer,
            "iat": seconds,
            "exp": seconds + ANSWER_SECONDS,
            "nonce": Token::fresh(&*self.randomness).reveal(),
            "https://purl.imsglobal.org/spec/lti/claim/version": "1.3.0",
            "https://purl.imsglobal.org/spec/lti/claim/message_type": "LtiDeepLinkingResponse",
            "https://purl.imsglobal.org/spec/lti/claim/deployment_id": choice.deployment,
            "https://purl.imsglobal.org/spec/lti-dl/claim/content_items": [link],
        });
        if let Some(data) = &choice.data {
            claims["https://purl.imsglobal.org/spec/lti-dl/claim/data"] = json!(data);
        }
        claims
    }
}
