//! What happens around every request.

mod hear_out;
mod log;
mod panic;
mod security;

pub(crate) use hear_out::hear_out;
pub(crate) use log::log_request;
pub(crate) use panic::after_panic;
pub(crate) use security::security_headers;
