//! Registering platforms.

use store::Platform;
use uuid::Uuid;

use super::address::{callable, origin};
use super::{Field, PlatformRefusal};
use crate::authorisation::{Deed, authorise};
use crate::{Actor, Service, ServiceError};

/// Longest name, issuer, client id or deployment id, in characters.
const LONGEST: usize = 255;
/// Most deployments of one platform.
const MOST_DEPLOYMENTS: usize = 50;

/// A registration, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registration<'a> {
    /// What people call it.
    pub name: &'a str,
    /// `iss`.
    pub issuer: &'a str,
    /// What we are called there.
    pub client_id: &'a str,
    /// Deployment ids, between commas or spaces.
    pub deployments: &'a str,
    /// Where a login goes on.
    pub login_url: &'a str,
    /// Where access tokens are had.
    pub token_url: &'a str,
    /// Where its public keys are.
    pub keys_url: &'a str,
    /// The origin of its pages; empty for that of `login_url`.
    pub frame_origin: &'a str,
}

impl Registration<'_> {
    fn parse(&self, id: Uuid, public_url: &str) -> Result<Platform, PlatformRefusal> {
        let text = |text: &str, field| {
            let text = text.trim();
            let fits =
                !text.is_empty() && text.chars().count() <= LONGEST && !text.contains(char::is_control);
            if fits { Ok(text.to_owned()) } else { Err(PlatformRefusal::Length(field)) }
        };
        let address = |text: &str, field| callable(text, public_url).ok_or(PlatformRefusal::Address(field));
        let ids = self.deployments.split([',', ' ', '\n', '\r', '\t']).filter(|id| !id.is_empty());
        let mut deployments = ids.map(|id| text(id, Field::Deployments)).collect::<Result<Vec<_>, _>>()?;
        deployments.dedup();
        if deployments.is_empty() || deployments.len() > MOST_DEPLOYMENTS {
            return Err(PlatformRefusal::Length(Field::Deployments));
        }
        let login_url = address(self.login_url, Field::LoginUrl)?;
        let frame = match self.frame_origin.trim() {
            "" => login_url.clone(),
            given => address(given, Field::FrameOrigin)?,
        };
        Ok(Platform {
            id,
            name: text(self.name, Field::Name)?,
            issuer: text(self.issuer, Field::Issuer)?,
            client_id: text(self.client_id, Field::ClientId)?,
            deployments,
            login_url: login_url.into(),
            token_url: address(self.token_url, Field::TokenUrl)?.into(),
            keys_url: address(self.keys_url, Field::KeysUrl)?.into(),
            frame_origin: origin(&frame),
        })
    }
}

impl Service {
    /// All registered platforms, for who teaches or operates.
    pub async fn platforms(&self, actor: Option<&Actor>) -> Result<Vec<Platform>, ServiceError> {
        authorise(actor, Deed::Supervise, None)?;
        Ok(self.store.list_platforms().await?)
    }

    /// Registers a platform, or changes the one that has this issuer and client id. Our key pair is made with the first.
    ///
    /// # Errors
    /// `PlatformRefusal::Length` and `PlatformRefusal::Address` name the field.
    pub async fn register_platform(
        &self,
        actor: Option<&Actor>,
        given: &Registration<'_>,
        public_url: &str,
    ) -> Result<(), ServiceError> {
        authorise(actor, Deed::Operate, None)?;
        let platform = given.parse(self.fresh_id(), public_url)?;
        self.ensure_key().await?;
        Ok(self.store.save_platform(&platform, self.stamp(actor.map(|actor| actor.user))).await?)
    }

    /// Removes a platform; one that is gone already is gone.
    pub async fn remove_platform(&self, actor: Option<&Actor>, id: Uuid) -> Result<(), ServiceError> {
        authorise(actor, Deed::Operate, None)?;
        self.store.delete_platform(id, self.stamp(actor.map(|actor| actor.user))).await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUE: Registration<'_> = Registration {
        name: " 한빛 대학교 ",
        issuer: "https://lms.example",
        client_id: "us",
        deployments: "1,  2\n",
        login_url: "https://lms.example/auth?x=1",
        token_url: "https://lms.example/token",
        keys_url: "https://lms.example/keys",
        frame_origin: "",
    };

    fn parse(given: &Registration<'_>) -> Result<Platform, PlatformRefusal> {
        given.parse(Uuid::nil(), "https://munteok.example")
    }

    #[test]
    fn a_registration_is_tidied() {
        let platform = parse(&DUE).expect("a platform");
        assert_eq!(platform.name, "한빛 대학교");
        assert_eq!(platform.deployments, ["1", "2"]);
        assert_eq!(platform.frame_origin, "https://lms.example");
        let elsewhere = Registration { frame_origin: "https://school.example/courses", ..DUE };
        assert_eq!(parse(&elsewhere).expect("a platform").frame_origin, "https://school.example");
    }

    #[test]
    fn a_refusal_names_the_field() {
        use PlatformRefusal::{Address, Length};
        for (given, due) in [
            (Registration { name: " ", ..DUE }, Length(Field::Name)),
            (Registration { issuer: "", ..DUE }, Length(Field::Issuer)),
            (Registration { client_id: "a\u{0}b", ..DUE }, Length(Field::ClientId)),
            (Registration { deployments: "\n", ..DUE }, Length(Field::Deployments)),
            (Registration { login_url: "javascript:alert(1)", ..DUE }, Address(Field::LoginUrl)),
            (Registration { token_url: "http://lms.example/token", ..DUE }, Address(Field::TokenUrl)),
            (Registration { keys_url: "http://127.0.0.1/keys", ..DUE }, Address(Field::KeysUrl)),
            (Registration { frame_origin: "*", ..DUE }, Address(Field::FrameOrigin)),
        ] {
            assert_eq!(parse(&given), Err(due));
        }
        assert_eq!(parse(&Registration { name: &"가".repeat(256), ..DUE }), Err(Length(Field::Name)));
    }
}
