//! `GET /metrics`.

use std::net::SocketAddr;
use std::sync::Arc;

use app::context::AppState;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tokio::time::Instant;

use super::text::Page;
use super::{Counts, Metrics, access::may_read};

/// What the figures are read with.
#[derive(Clone)]
pub(crate) struct Figures {
    metrics: Metrics,
    token: Option<Arc<str>>,
    began: Instant,
}

impl Figures {
    /// `token` is the secret that opens them; without one they are for this machine alone.
    pub(crate) fn new(metrics: Metrics, token: Option<&str>) -> Self {
        Self { metrics, token: token.map(Arc::from), began: Instant::now() }
    }
}

/// The figures; to whom they do not concern they are not there.
pub(crate) async fn scrape(
    figures: Figures,
    State(state): State<AppState>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Response {
    if !may_read(figures.token.as_deref(), &headers, Some(peer.ip())) {
        return StatusCode::NOT_FOUND.into_response();
    }
    let mut page = Page::default();
    let up = figures.began.elapsed().as_secs();
    page.single("munteok_uptime_seconds", "gauge", "Seconds since the server began.", up);
    page.figure("munteok_build_info", "gauge", "What runs; always 1.");
    page.value("munteok_build_info", &[("version", &env!("CARGO_PKG_VERSION"))], 1);
    write_counts(&mut page, &figures.metrics.counts());
    write_store(&mut page, &state).await;
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], page.into_text()).into_response()
}

fn write_counts(page: &mut Page, counts: &Counts) {
    let name = "munteok_requests_total";
    page.figure(name, "counter", "Requests answered, by kind of route and status.");
    for ((class, status), count) in &counts.answers {
        page.value(name, &[("route", &class.word()), ("status", status)], count);
    }
    let name = "munteok_request_duration_seconds";
    page.figure(name, "histogram", "Time from the head of a request to the head of its answer.");
    for (class, histogram) in &counts.seconds {
        let route = class.word();
        let bucket = format!("{name}_bucket");
        for (bound, count) in histogram.cumulative() {
            page.value(&bucket, &[("route", &route), ("le", &bound)], count);
        }
        page.value(&bucket, &[("route", &route), ("le", &"+Inf")], histogram.count);
        page.value(&format!("{name}_sum"), &[("route", &route)], histogram.sum);
        page.value(&format!("{name}_count"), &[("route", &route)], histogram.count);
    }
    page.single("munteok_saves_total", "counter", "Requests to save that were acknowledged.", counts.saves);
    let name = "munteok_save_refusals_total";
    page.figure(name, "counter", "Requests to save that were refused, by the code that was answered.");
    for (code, count) in &counts.refused_saves {
        page.value(name, &[("code", code)], count);
    }
    page.single(
        "munteok_job_failures_total",
        "counter",
        "Background jobs that went wrong.",
        counts.failed_jobs,
    );
}

async fn write_store(page: &mut Page, state: &AppState) {
    let store = &state.service.store;
    page.single(
        "munteok_store_failures_total",
        "counter",
        "Times the database failed or could not be reached.",
        store::failures(),
    );
    let name = "munteok_store_connections";
    page.figure(name, "gauge", "Connections to the database, by use.");
    for (pool, connections) in store.connections() {
        page.value(name, &[("pool", &pool), ("state", &"busy")], connections.open - connections.idle);
        page.value(name, &[("pool", &pool), ("state", &"idle")], connections.idle);
    }
    // What the rows say is left out while they cannot be asked; the figure above says that they cannot.
    let (open, size) = (store.count_open_attempts().await, store.size().await);
    page.single("munteok_store_up", "gauge", "Whether the database answers.", u8::from(open.is_ok()));
    if let Ok(open) = open {
        page.single("munteok_open_attempts", "gauge", "Attempts that run, on all servers.", open);
    }
    if let Ok(size) = size {
        page.single("munteok_store_bytes", "gauge", "Size of the database.", size);
    }
}
