//! Why a launch or a registration was refused. Nothing has changed then.

/// What is wrong, in terms that can be worded for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlatformRefusal {
    /// The login lacks a part, or a part is too long.
    #[error("the login request is incomplete")]
    LoginIncomplete,
    /// Nobody has registered this platform.
    #[error("no platform with this issuer and client id is registered")]
    UnknownPlatform,
    /// The state is unknown, used, too old, or another browser's.
    #[error("no login of this browser waits for this state")]
    LoginGone,
    /// The platform said an error instead of who it is.
    #[error("the platform refused to say who it is")]
    PlatformRefused,
    /// Not a signed token at all.
    #[error("the token cannot be read")]
    Unreadable,
    /// Not signed by RS256.
    #[error("the token is not signed by RS256")]
    Algorithm,
    /// Signed by a key that the platform does not publish.
    #[error("the platform publishes no key of this name")]
    UnknownKey,
    /// The signature does not fit.
    #[error("the signature does not fit")]
    Signature,
    /// The platform's keys cannot be had.
    #[error("the platform's keys cannot be had")]
    Unreachable,
    /// Said by another platform.
    #[error("the token is of another issuer")]
    Issuer,
    /// Said to somebody else.
    #[error("the token is for somebody else")]
    Audience,
    /// Too old.
    #[error("the token has expired")]
    Expired,
    /// From the future, or without a time.
    #[error("the time of the token cannot be right")]
    Time,
    /// Of another login.
    #[error("the token is of another login")]
    Nonce,
    /// A deployment that nobody has registered.
    #[error("the deployment is not registered")]
    Deployment,
    /// Another version of LTI.
    #[error("not LTI 1.3")]
    Version,
    /// A message that we do not know.
    #[error("not a message we know")]
    Message,
    /// It leads to another site.
    #[error("the link leads elsewhere")]
    Target,
    /// It does not say who comes.
    #[error("the token names nobody")]
    Nobody,
    /// Only who teaches at the platform chooses gates.
    #[error("only who teaches chooses gates")]
    NotTeaching,
    /// A choice that has expired or never was.
    #[error("the choice has expired")]
    ChoiceGone,
    /// A field of a registration is empty or too long.
    #[error("{0:?} is missing or too long")]
    Length(Field),
    /// A field of a registration is no address we may call.
    #[error("{0:?} is no address that may be called")]
    Address(Field),
}

/// A field of a registration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// What people call the platform.
    Name,
    /// `iss`.
    Issuer,
    /// What we are called there.
    ClientId,
    /// Deployment ids.
    Deployments,
    /// Where a login goes on.
    LoginUrl,
    /// Where access tokens are had.
    TokenUrl,
    /// Where the public keys are.
    KeysUrl,
    /// The origin of the frames.
    FrameOrigin,
}
