//! One suite for both engines: every test is stamped for `SQLite` and for `PostgreSQL`, and its path names the
//! engine, e.g. `merging::postgres::moves_attempts_and_answers`.
//!
//! `PostgreSQL` is asked for by `MUNTEOK_TEST_POSTGRES_URL`: a server on which every test makes a database of its
//! own.

#![expect(clippy::unwrap_used, reason = "a test that meets an error has failed")]

#[macro_use]
mod harness;
mod fixtures;

mod accounts;
mod answers;
mod attempts;
mod content;
mod deletion;
mod exporting;
mod forecasts;
mod guests;
mod health;
mod limits;
mod links;
mod loading;
mod lti;
mod manuscripts;
mod merging;
mod notices;
mod opening;
mod regrading;
mod saving;
mod sessions;
mod settings;
mod studio;
mod study_plans;
mod throttling;
