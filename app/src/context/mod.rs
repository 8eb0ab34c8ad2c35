//! What a request brings along: who asks, in which language and theme; and what every handler may use.

mod address;
mod cookies;
mod error;
mod fields;
mod origin;
mod redirect;
mod render;
mod session;
mod state;
mod visitor;

/// Longest body of a form or an API call, in bytes: a transcript at its limit is 15 KB.
pub const BODY_LIMIT: usize = 64 * 1024;

pub use address::{is_readable, refuse_unreadable_addresses};
pub use cookies::{Cookie, read as read_cookie};
pub use error::{PageError, show_errors};
pub use fields::{Asked, Fields};
pub use origin::refuse_foreign_origins;
pub use redirect::{own_path, see_other};
pub use render::{Page, Status, render};
pub use session::{
    browser_cookie, ensure_actor, launch_cookie, read_browser, session_cookie, sign_out_cookie,
};
pub use state::{AppState, Assets};
pub use visitor::{Theme, Visitor, attach_visitor, reader_locale};
