//! Why a use case did not do what was asked. Nothing has changed then.

use assessment::Instant;
use assessment::attempt::Refusal;
use assessment::item::Misfit;

/// What went wrong, in terms the caller can word for the reader.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// No session, or one that has expired.
    #[error("there is no valid session")]
    NoSession,
    /// Not there, or not the asker's to know of.
    #[error("not found")]
    NotFound,
    /// The attempt refused the step.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The response does not fit its question.
    #[error(transparent)]
    Misfit(#[from] Misfit),
    /// The gate's attempts are used up.
    #[error("the gate may be tried again later")]
    RetakeWait {
        /// The first instant at which it may be tried again.
        until: Instant,
    },
    /// A gate of this kind is running already.
    #[error("an attempt at this gate is running")]
    AlreadyRunning {
        /// The running attempt.
        attempt: uuid::Uuid,
    },
    /// The live phase of a gate that has not been passed.
    #[error("the gate has not been passed")]
    GateNotPassed,
    /// Somebody else has changed the draft meanwhile.
    #[error("the draft has been changed by somebody else")]
    DraftOvertaken,
    /// The item cannot be published as it is.
    #[error("{} fields stand in the way of publishing", .0.len())]
    Faulty(Vec<exchange::manuscript::FieldFault>),
    /// What was uploaded is no picture that can be used.
    #[error(transparent)]
    Picture(exchange::content::ImageFault),
    /// What was uploaded is no recording that can be used.
    #[error(transparent)]
    Sound(exchange::sound::SoundError),
    /// The bank cannot fill the gate at present.
    #[error("the bank cannot fill this gate at present")]
    BankShort,
    /// There is nothing to practise that fits the wish.
    #[error("there is nothing to practise here")]
    NothingToPractise,
    /// Not an e-mail address.
    #[error("this is not an e-mail address")]
    EmailForm,
    /// The address has an account.
    #[error("this e-mail address is taken")]
    EmailTaken,
    /// The password is too short, too long or too common.
    #[error("the password is not strong enough")]
    PasswordWeak(crate::accounts::PasswordProblem),
    /// E-mail and password do not belong together.
    #[error("e-mail or password is wrong")]
    Credentials,
    /// A one-time link that was used, has expired or never was.
    #[error("this link is used up or has expired")]
    LinkSpent,
    /// Too many tries.
    #[error("too many tries")]
    Throttled {
        /// Seconds to wait.
        retry_after_seconds: u32,
    },
    /// The result is not out yet.
    #[error("the attempt is not finished")]
    NotJudged,
    /// A learning platform's launch, or its registration.
    #[error(transparent)]
    Platform(#[from] crate::lti::PlatformRefusal),
    /// The last admin cannot leave.
    #[error("the only admin cannot be deleted")]
    LastAdmin,
    /// The database did not answer.
    #[error("the database is not available")]
    Unavailable(#[source] store::StoreError),
    /// The database held something impossible, or refused what we wrote.
    #[error(transparent)]
    Store(store::StoreError),
    /// A stored attempt contradicts the machine, or an item it needs is gone.
    #[error("stored data is inconsistent: {0}")]
    Inconsistent(String),
}

impl From<store::StoreError> for ServiceError {
    fn from(error: store::StoreError) -> Self {
        match error {
            store::StoreError::EmailTaken => Self::EmailTaken,
            store::StoreError::Unavailable(_) => Self::Unavailable(error),
            other => Self::Store(other),
        }
    }
}
