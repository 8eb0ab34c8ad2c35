//! The server over real HTTP. The tree of modules mirrors the URLs; every test is stamped for `SQLite` and for
//! `PostgreSQL`, and its path names the engine, e.g. `api::attempts::save::postgres::survives_a_restart`.
//!
//! `PostgreSQL` is asked for by `MUNTEOK_TEST_POSTGRES_URL`: a server on which every test makes a database of its own.
//! Clock, randomness and mail are the test's: nothing sleeps.

#![expect(clippy::unwrap_used, reason = "a test that meets an error has failed")]

#[macro_use]
mod harness;

mod api;
mod attempts;
mod authorisation;
mod bundled;
mod calibration;
mod commands;
mod domains;
mod durability;
mod first_admin;
mod forms;
mod gates;
mod guidelines;
mod headers;
mod healthz;
mod index;
mod journey;
mod locale;
mod login;
mod logout;
mod logs;
mod lti;
mod media;
mod metrics;
mod not_found;
mod notebook;
mod notices;
mod origin;
mod password_reset;
mod pkg;
mod practice;
mod progress;
mod ratings;
mod reading;
mod rolling_restart;
mod secrets;
mod settings;
mod signup;
mod slow;
mod start;
mod studio;
mod traces;
mod unreadable;
