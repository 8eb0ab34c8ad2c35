//! What a request brings along: who asks, in which language and theme; and what every handler may use.

mod address;
mod cookies;
mod error;
mod fields;
mod nested;
mod origin;
mod redirect;
mod render;
mod session;
mod state;
mod visitor;

/// Longest body of a form or an API call, in bytes: a transcript at its limit is 15 KB.
pub const BODY_LIMIT: usize = 64 * 1024;
/// Longest body of an instructors' form, in bytes: a guideline of a hundred rules, each of its syllables written in nine
/// characters.
pub const STUDIO_BODY_LIMIT: usize = 1024 * 1024;
/// The largest upload, in bytes: 32 MB and what a form puts around them.
const UPLOAD_LIMIT: usize = 33 * 1024 * 1024;

/// The largest body that is taken at an address. Only instructors' addresses take more than [`BODY_LIMIT`], and those
/// that take an upload look who asks before they read it.
pub fn body_limit(path: &str) -> usize {
    match path.strip_prefix("/studio/") {
        Some(rest) if rest.ends_with("/clip") || rest.starts_with("import") => UPLOAD_LIMIT,
        Some(_) => STUDIO_BODY_LIMIT,
        None => BODY_LIMIT,
    }
}

pub use address::{is_readable, refuse_unreadable_addresses};
pub use cookies::{Cookie, read as read_cookie};
pub use error::{PageError, show_errors};
pub use fields::{Asked, Fields};
pub use nested::Nested;
pub use origin::refuse_foreign_origins;
pub use redirect::{own_path, see_other};
pub use render::{Page, Status, render};
pub use session::{
    browser_cookie, ensure_actor, launch_cookie, read_browser, session_cookie, sign_out_cookie,
};
pub use state::{AppState, Assets};
pub use visitor::{Theme, Visitor, attach_visitor, reader_locale};
