//! Standing inside a learning platform (LTI 1.3 with Advantage: launch, deep linking, grade return).
//!
//! 1. [`Service::begin_launch`](crate::Service::begin_launch): the platform sends a browser here, which is sent back to
//!    it to say who it is (OIDC third-party initiated login).
//! 2. [`Service::launch`](crate::Service::launch): the browser comes back with a signed token. Everything in it is held
//!    against the registration, and a session begins that belongs to the platform.
//! 3. Either the person sits the gate, and [`Service::deliver_scores`](crate::Service::deliver_scores) tells the platform
//!    (Assignment and Grade Services 2.0); or they choose one for a course (Deep Linking 2.0).
//!
//! Sources: 1EdTech LTI Core 1.3, Security Framework 1.0, LTI-DL 2.0, LTI-AGS 2.0.

mod address;
mod claims;
mod client;
mod configuration;
mod deep_link;
mod jws;
mod key_set;
mod launch;
mod login;
mod platform;
mod refusal;
mod scores;
mod signing_key;

pub use client::{Answer, ClientError, PlatformClient, Post};
pub use configuration::Addresses;
pub use deep_link::{CourseChoice, DeepLinkAnswer};
pub use key_set::PlatformKeys;
pub use launch::{LaunchAnswer, Launched, Purpose};
pub use login::{LoginRequest, LoginStart};
pub use platform::Registration;
pub use refusal::{Field, PlatformRefusal};
pub use scores::Deliveries;
pub use store::{Platform, PlatformScore, ScoreState};
