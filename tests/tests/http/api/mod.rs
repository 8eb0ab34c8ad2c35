//! `/api/v1`.

mod account;
mod attempts;
mod bodies;
mod domains;
mod gates;
mod guest;
mod me;
mod openapi;
mod progress;
mod session;
mod unknown;
