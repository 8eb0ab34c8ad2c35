//! Who asks, in which language and theme.

use std::convert::Infallible;
use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts, Request, State};
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use service::Actor;
use service::accounts::Token;

use super::session::{launch_cookie_name, session_cookie_name};
use super::{AppState, PageError, read_cookie};
use crate::i18n::Locale;

/// Light, dark, or what the system says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The word in the cookie and in `data-theme`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a word; the system's for others.
    pub fn of_word(word: &str) -> Self {
        match word {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}

/// Who asks.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The person behind the session, if there is one.
    pub actor: Option<Actor>,
    /// The session's secret, for signing out.
    pub token: Option<Token>,
    /// The reader's language.
    pub locale: Locale,
    /// The reader's theme.
    pub theme: Theme,
    /// Path and query asked for.
    pub path: String,
    /// Network address, for throttling only; never logged or stored in the clear.
    pub address: String,
}

impl<S: Sync> FromRequestParts<S> for Visitor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_else(|| Self::stranger(parts)))
    }
}

/// The language that a request asks for: the reader's choice here, else the browser's.
pub fn reader_locale(headers: &HeaderMap) -> Locale {
    read_cookie(headers, "locale").and_then(Locale::of_tag).unwrap_or_else(|| {
        let header = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        header.map_or(Locale::Korean, Locale::of_accept_language)
    })
}

impl Visitor {
    /// Somebody without a session.
    fn stranger(parts: &Parts) -> Self {
        let headers = &parts.headers;
        Self {
            actor: None,
            token: None,
            locale: reader_locale(headers),
            theme: read_cookie(headers, "theme").map_or(Theme::System, Theme::of_word),
            path: parts.uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string),
            address: String::new(),
        }
    }
}

fn address(parts: &Parts, behind_proxy: bool) -> String {
    let forwarded = || {
        // The last entry is the one our own proxy wrote; earlier ones are the client's say.
        parts.headers.get("x-forwarded-for")?.to_str().ok()?.rsplit(',').next().map(|s| s.trim().to_owned())
    };
    let peer = || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip().to_string());
    behind_proxy.then(forwarded).flatten().or_else(peer).unwrap_or_default()
}

/// Reads the session once per request and leaves the [`Visitor`] for handlers.
pub async fn attach_visitor(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Result<Response, PageError> {
    let (mut parts, body) = request.into_parts();
    let mut visitor = Visitor::stranger(&parts);
    visitor.address = address(&parts, state.behind_proxy);
    let bearer = parts
        .headers
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "));
    let cookie = |name| read_cookie(&parts.headers, name).and_then(Token::parse);
    let secrets = match bearer {
        Some(bearer) => [Token::parse(bearer), None],
        // Who was launched last is who they are, until that session ends.
        None => [cookie(launch_cookie_name(state.secure)), cookie(session_cookie_name(state.secure))],
    };
    for token in secrets.into_iter().flatten() {
        match state.service.actor(&token).await {
            Ok(actor) => (visitor.actor, visitor.token) = (actor, Some(token)),
            Err(error) => {
                parts.extensions.insert(visitor);
                return Err(error.into());
            }
        }
        if visitor.actor.is_some() {
            break;
        }
    }
    parts.extensions.insert(visitor);
    Ok(next.run(Request::from_parts(parts, body)).await)
}
