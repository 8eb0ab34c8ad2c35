//! Use cases. Each is one function in one file: it takes the [`Service`], who asks, and parsed input, decides by
//! `assessment`'s pure functions, and writes through `store`. Clock and randomness come in with the service.

pub mod accounts;
pub mod actor;
pub mod attempts;
pub mod authorisation;
pub mod clock;
pub mod content;
pub mod error;
pub mod lti;
pub mod mail;
pub mod media;
pub mod notices;
pub mod progress;
pub mod randomness;
pub mod readiness;
pub mod studio;
pub mod study;

pub use actor::{Actor, Role};
pub use clock::Clock;
pub use error::ServiceError;
pub use randomness::Randomness;

use std::sync::Arc;

use attempts::RunningAttempts;
use content::cache::ContentCache;
use lti::{PlatformClient, PlatformKeys};
use mail::Mailer;
use readiness::{CalibrationCache, TrackRecordCache};
use store::Store;
use studio::analysis::AnalysisCache;
use tokio::sync::Semaphore;

/// Everything a use case needs.
#[derive(Clone)]
pub struct Service {
    /// The database.
    pub store: Store,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// Randomness fit for secrets.
    pub randomness: Arc<dyn Randomness>,
    /// How mail goes out; none where SMTP is not set.
    pub mailer: Option<Arc<dyn Mailer>>,
    /// Where recordings are kept; none where nothing can be uploaded.
    pub media: Option<Arc<dyn media::MediaKeeper>>,
    /// How learning platforms are asked; none where nothing is asked of others.
    platforms: Option<Arc<dyn PlatformClient>>,
    platform_keys: Arc<PlatformKeys>,
    hasher: accounts::Hasher,
    content: Arc<ContentCache>,
    calibration: Arc<CalibrationCache>,
    track_record: Arc<TrackRecordCache>,
    analysis: Arc<AnalysisCache>,
    running: Arc<RunningAttempts>,
    closing: Arc<Semaphore>,
}

impl Service {
    /// A service over an opened store.
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        randomness: Arc<dyn Randomness>,
        mailer: Option<Arc<dyn Mailer>>,
    ) -> Self {
        Self {
            store,
            clock,
            randomness,
            mailer,
            media: None,
            platforms: None,
            platform_keys: Arc::default(),
            hasher: accounts::Hasher::default(),
            content: Arc::default(),
            calibration: Arc::default(),
            track_record: Arc::default(),
            analysis: Arc::default(),
            running: Arc::default(),
            closing: Arc::new(Semaphore::new(attempts::CLOSING_AT_ONCE)),
        }
    }

    /// The same service, which can ask learning platforms.
    #[must_use]
    pub fn with_platforms(self, client: Arc<dyn PlatformClient>) -> Self {
        Self { platforms: Some(client), ..self }
    }

    /// Now, by the server's clock.
    pub fn now(&self) -> assessment::Instant {
        self.clock.now()
    }

    /// Who does a deed now, for the audit; none is the server itself or the command line.
    pub(crate) fn stamp(&self, actor: Option<uuid::Uuid>) -> store::Stamp {
        store::Stamp { actor, at: self.now() }
    }

    /// A fresh time-ordered id.
    pub(crate) fn fresh_id(&self) -> uuid::Uuid {
        let mut random = [0_u8; 10];
        self.randomness.fill(&mut random);
        let millis = u64::try_from(self.now().0).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }
}
