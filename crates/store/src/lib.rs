//! The only SQL of 문턱: one [`Store`] on SQLite and PostgreSQL.
//!
//! One public method is one transaction. SQL, row types and drivers never leave this crate; what comes in and goes
//! out are types of `assessment` and the few plain structs here. Nothing reads a clock or draws a random number:
//! instants, ids and hashes are arguments. What is not found is a `None` or a `false`; what went wrong is a
//! [`StoreError`].
//!
//! ```no_run
//! # async fn opened() -> Result<(), Box<dyn std::error::Error>> {
//! use store::{DatabaseUrl, Store};
//!
//! let store = Store::open(&DatabaseUrl::parse("sqlite:/var/lib/munteok/munteok.db")?).await?;
//! store.migrate().await?;
//! assert!(store.list_domains().await?.is_empty());
//! # Ok(())
//! # }
//! ```

#[macro_use]
mod engine;
#[macro_use]
mod row;

mod analysis;
mod answer;
mod attempt;
mod audit;
mod backup;
mod bank;
mod content;
mod doctor;
mod draft;
mod error;
mod forecast;
mod health;
mod link;
mod lti;
mod manuscript;
mod migrate;
mod notice;
mod objection;
mod open;
mod session;
mod setting;
mod store;
mod study_plan;
mod throttle;
mod trial;
mod upload;
mod url;
mod user;
mod words;

pub use analysis::{GivenAnswer, GivenAnswers, JudgedAnswer, Sitting, Sittings};
pub use answer::{Answer, FirstAnswer, Missed, NewAnswer, SeenItem};
pub use attempt::{
    Affected, AttemptFilter, AttemptLimit, AttemptSummary, Conclusion, GateReference, NewAttempt, Regrading,
    StoredAttempt,
};
pub use audit::AuditEntry;
pub use backup::{Backup, BackupError, Restored};
pub use bank::{BankCursor, BankQuery, BankRow, ItemFacts, ItemState};
pub use content::{GateHead, GateVersion, ItemIndex, LoadReport, NewestItem};
pub use doctor::Check;
pub use draft::{Draft, NewRevision, Revised};
pub use error::{StoreError, failures};
pub use forecast::{ForecastOutcome, KeptForecast, StartForecast};
pub use health::Connections;
pub use link::{LinkPurpose, NewLink};
pub use lti::{
    ClaimedScore, Intent, LtiChoice, LtiExport, LtiGate, LtiLogin, LtiPerson, LtiScore, NewChoice, NewLaunch,
    NewLogin, NewSigningKey, Platform, PlatformScore, ScoreOutcome, ScoreState, SigningKey,
};
pub use manuscript::{Document, Revision, Saved, Turn};
pub use notice::{KeptNotice, NewNotice};
pub use objection::Objection;
pub use session::{NewSession, Purged, SessionUser, TokenHash};
pub use store::Store;
pub use study_plan::DomainPlan;
pub use trial::Trial;
pub use upload::{Arrived, Upload};
pub use url::{DatabaseUrl, DatabaseUrlError};
pub use user::{
    AccountAdoption, AttemptExport, NewGuest, NewUser, PasswordHash, Role, RoleError, Session, Stamp, User,
    UserExport,
};
