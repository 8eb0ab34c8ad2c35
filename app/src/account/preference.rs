//! `POST /settings/locale` and `/settings/theme`: kept in cookies, so that strangers have them too.

use axum::extract::State;
use axum::http::HeaderValue;
use axum::response::Response;

use crate::context::{AppState, Cookie, Fields, Theme, own_path, see_other};
use crate::i18n::Locale;

const YEAR: i64 = 365 * 86_400;

/// Sets the language and comes back to the page.
pub async fn set_locale(State(state): State<AppState>, fields: Fields) -> Response {
    let locale = Locale::of_tag(fields.text("locale"));
    let cookie = locale.and_then(|locale| cookie(&state, "locale", locale.tag()));
    see_other(own_path(fields.text("back")), cookie)
}

/// Sets the theme and comes back to the page.
pub async fn set_theme(State(state): State<AppState>, fields: Fields) -> Response {
    let theme = Theme::of_word(fields.text("theme"));
    see_other(own_path(fields.text("back")), cookie(&state, "theme", theme.word()))
}

fn cookie(state: &AppState, name: &str, value: &str) -> Option<HeaderValue> {
    let cookie =
        Cookie { name, value, max_age: YEAR, secure: state.secure, http_only: true, in_frames: false };
    HeaderValue::from_str(&cookie.to_string()).ok()
}
