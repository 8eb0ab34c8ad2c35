//! The server of 문턱: configuration, router, layers, jobs, command line. `main` only calls [`cli::run`]; tests start
//! the same [`application::Application`] on a free port.

mod api;
pub mod application;
pub mod cli;
mod clock;
mod doctor;
mod embedded;
mod evaluate;
mod health;
mod jobs;
mod layers;
mod mailer;
mod media;
mod metrics;
mod outbound;
mod platforms;
mod randomness;
mod router;
mod serving;
pub mod settings;
mod site;
mod traces;

pub use router::ways;
