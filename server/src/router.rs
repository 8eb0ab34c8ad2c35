//! All routes and the layers around them.

use std::time::Duration;

use app::context::{
    AppState, BODY_LIMIT, attach_visitor, refuse_foreign_origins, refuse_unreadable_addresses, show_errors,
};
use app::way::{Routes, Way};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use service::authorisation::Deed;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::RequestBodyTimeoutLayer;

use crate::media::{self, MediaStore};
use crate::metrics::{self, Figures, Metrics};
use crate::{api, health, layers, site};

/// Longest time for one answer.
const ANSWER_LIMIT: Duration = Duration::from_secs(30);

/// What is neither a page nor of the API.
fn files(figures: Figures, media: MediaStore) -> Routes {
    let scrape = move |state, peer, headers| metrics::scrape(figures.clone(), state, peer, headers);
    let file = move |name, headers| media::serve(media.clone(), name, headers);
    Routes::default()
        .get("/media/{name}", Deed::ReadFile, file)
        .get("/pkg/{file}", Deed::ReadFile, site::package)
        .get("/healthz", Deed::AskHealth, health::alive)
        .get("/readyz", Deed::AskHealth, health::ready)
        .get("/metrics", Deed::ReadFigures, scrape)
}

/// Every way in there is, with what it needs leave for.
pub fn ways() -> Vec<Way> {
    let mut ways = app::router::pages().into_ways();
    ways.extend(api::ways());
    ways.extend(files(Figures::new(Metrics::default(), None), MediaStore::nothing()).into_ways());
    ways
}

/// The whole site.
pub(crate) fn router(
    state: AppState,
    patience: Duration,
    metrics: &Metrics,
    metrics_token: Option<&str>,
    media: MediaStore,
) -> Router {
    // Reading HTML waits for the network, not for us: the fastest level already takes three quarters off.
    let compression = CompressionLayer::new().quality(CompressionLevel::Precise(4));
    let dress = || from_fn_with_state(state.clone(), show_errors);
    let pages = app::router::pages()
        .into_router()
        .fallback(site::public)
        .layer(from_fn(refuse_unreadable_addresses))
        .layer(dress())
        .layer(from_fn_with_state(state.clone(), attach_visitor))
        // Once more, for when it cannot be found out who asks.
        .layer(dress());
    let routes = pages
        .merge(api::routes(&state))
        .layer(from_fn_with_state(state.clone(), refuse_foreign_origins))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(from_fn(layers::hear_out))
        .layer(RequestBodyTimeoutLayer::new(patience))
        .layer(compression)
        .merge(files(Figures::new(metrics.clone(), metrics_token), media).into_router());
    layers::contain_failures(routes, ANSWER_LIMIT, state.assets.clone())
        .layer(from_fn_with_state(state.clone(), layers::security_headers))
        .layer(from_fn_with_state(metrics.clone(), metrics::count_request))
        .layer(from_fn(layers::log_request))
        .with_state(state)
}
