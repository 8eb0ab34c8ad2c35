//! What happens around every request.

mod failure;
mod hear_out;
mod log;
mod security;

pub(crate) use failure::contain_failures;
pub(crate) use hear_out::hear_out;
pub(crate) use log::log_request;
pub(crate) use security::security_headers;
