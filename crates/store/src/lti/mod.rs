//! Learning platforms (LTI 1.3): whom we know, who comes from there, and the grades that go back.

mod choice;
mod export;
mod key;
mod launch;
mod login;
mod platform;
mod score;

pub use choice::LtiChoice;
pub(crate) use export::export;
pub use export::{LtiExport, LtiGate, LtiPerson, LtiScore};
pub use key::{NewSigningKey, SigningKey};
pub use launch::{Intent, NewChoice, NewLaunch};
pub use login::{LtiLogin, NewLogin};
pub use platform::Platform;
pub(crate) use score::enqueue;
pub use score::{ClaimedScore, PlatformScore, ScoreOutcome, ScoreState};
