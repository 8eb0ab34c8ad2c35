//! The second half of a launch: the browser comes back with a token of its platform.

use assessment::GateId;
use store::{Intent, NewChoice, NewLaunch, StoreError};

use super::address::callable;
use super::claims::{Claims, Message};
use super::{PlatformRefusal, jws};
use crate::accounts::{NewSession, Token};
use crate::{Service, ServiceError};

/// How long a launched session lasts, in hours: a class, and the gate that is sat in it.
const SESSION_HOURS: u32 = 12;
/// How long an instructor may take to choose, in minutes.
const CHOICE_MINUTES: u32 = 60;

/// What the browser brings.
#[derive(Clone, Copy, Debug)]
pub struct LaunchAnswer<'a> {
    /// `state`, as we gave it.
    pub state: &'a str,
    /// `id_token`.
    pub token: &'a str,
    /// `error`, where the platform said one instead.
    pub error: &'a str,
    /// The browser's secret, from its cookie.
    pub browser: Option<&'a Token>,
    /// Where the site is reached.
    pub public_url: &'a str,
}

/// Somebody has come in.
#[derive(Clone, Debug)]
pub struct Launched {
    /// Their session.
    pub session: NewSession,
    /// What they came for.
    pub purpose: Purpose,
}

/// What somebody comes for.
#[derive(Clone, Debug)]
pub enum Purpose {
    /// To sit a gate.
    Gate(GateId),
    /// To choose one; the secret leads to the choice.
    Choice(Token),
    /// The link names no gate that there is.
    Unknown,
}

impl Service {
    /// Lets somebody in whom a platform vouches for. A person is who they are at this platform, and nobody else: roles
    /// there give none here.
    ///
    /// # Errors
    /// A `PlatformRefusal` for each thing that is not as it should be; nothing has changed then.
    pub async fn launch(&self, answer: &LaunchAnswer<'_>) -> Result<Launched, ServiceError> {
        let now = self.now();
        let (state, browser) =
            Token::parse(answer.state).zip(answer.browser).ok_or(PlatformRefusal::LoginGone)?;
        let login = self.store.find_login(&state.hash(), &browser.hash(), now).await?;
        let login = login.ok_or(PlatformRefusal::LoginGone)?;
        let platform = self.store.find_platform(login.platform).await?.ok_or(PlatformRefusal::LoginGone)?;
        if !answer.error.is_empty() {
            return Err(PlatformRefusal::PlatformRefused.into());
        }
        let token = jws::Token::parse(answer.token)?;
        let key = self.platform_key(&platform, &token.kid).await?;
        let claims = Claims::parse(token.verify(&key)?)?;
        let message = claims.check(&platform, &login, answer.public_url, now)?;
        let subject = claims.subject()?.to_owned();
        let (intent, purpose) = match message {
            Message::ResourceLink => self.link(&claims, answer.public_url).await?,
            Message::DeepLinking => self.choice(&claims, answer.public_url)?,
        };
        let session = NewSession {
            token: Token::fresh(&*self.randomness),
            user: self.fresh_id(),
            expires_at: now.plus_minutes(SESSION_HOURS * 60),
        };
        let launch = NewLaunch {
            state_hash: state.hash(),
            platform: platform.id,
            subject,
            fresh_user: session.user,
            session_hash: session.token.hash(),
            session_expires_at: session.expires_at,
            frame_origin: platform.frame_origin.clone(),
            intent,
            now,
        };
        let user = match self.store.launch(&launch).await {
            // The same person in two tabs, both for the first time: the other one was faster, and they are known now.
            Err(StoreError::Conflict) => self.store.launch(&launch).await?,
            other => other?,
        };
        let user = user.ok_or(PlatformRefusal::LoginGone)?;
        Ok(Launched { session: NewSession { user, ..session }, purpose })
    }

    /// A link leads to the gate that it names by its custom parameter, or by its own address.
    async fn link(&self, claims: &Claims, public_url: &str) -> Result<(Intent, Purpose), ServiceError> {
        let by_address = || claims.target.as_deref()?.strip_prefix(public_url)?.strip_prefix("/gates/");
        let named = claims.custom("gate").or_else(by_address).and_then(|text| text.parse::<GateId>().ok());
        let Some(gate) = named else { return Ok((Intent::Unknown, Purpose::Unknown)) };
        if self.shelf().await?.gate(&gate).is_none() {
            return Ok((Intent::Unknown, Purpose::Unknown));
        }
        let lineitem = claims.lineitem().and_then(|address| callable(address, public_url)).map(String::from);
        Ok((Intent::Gate { id: self.fresh_id(), gate: gate.clone(), lineitem }, Purpose::Gate(gate)))
    }

    fn choice(&self, claims: &Claims, public_url: &str) -> Result<(Intent, Purpose), PlatformRefusal> {
        if !claims.teaches() {
            return Err(PlatformRefusal::NotTeaching);
        }
        let wanted = claims.deep_linking.as_ref().ok_or(PlatformRefusal::Unreadable)?;
        if !wanted.accept_types.iter().any(|kind| kind == "ltiResourceLink") {
            return Err(PlatformRefusal::Message);
        }
        let return_url = callable(&wanted.deep_link_return_url, public_url).ok_or(PlatformRefusal::Target)?;
        let token = Token::fresh(&*self.randomness);
        let choice = NewChoice {
            token_hash: token.hash(),
            deployment: claims.deployment.clone(),
            return_url: return_url.into(),
            data: wanted.data.clone(),
            grades: wanted.accept_lineitem != Some(false),
            expires_at: self.now().plus_minutes(CHOICE_MINUTES),
        };
        Ok((Intent::Choice(choice), Purpose::Choice(token)))
    }
}
