//! Accounts: signing in and up, passwords, settings, taking one's data along, leaving.

pub mod deletion;
pub mod export;
pub mod first_admin;
pub mod login;
pub mod logout;
pub mod preference;
mod refusal;
pub mod reset;
pub mod settings;
pub mod signup;
