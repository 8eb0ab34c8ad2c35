//! Accounts: guests, sign-up, sign-in, sessions, passwords, deletion, export.

mod delete;
mod email;
mod export;
mod first_admin;
mod guest;
mod password;
mod reset;
mod session;
mod sign_in;
mod sign_up;
mod throttle;
mod token;
mod user;

pub use email::EmailAddress;
pub use guest::GuestStart;
pub(crate) use password::Hasher;
pub use password::PasswordProblem;
pub use session::NewSession;
pub use sign_in::SignIn;
pub(crate) use throttle::Throttle;
pub use token::Token;
