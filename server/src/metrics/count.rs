//! Counting every request.

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tokio::time::Instant;

use super::{Metrics, class::Class};
use crate::api::RefusalCode;

/// Counts a request by kind, status and duration, and what became of a save.
pub(crate) async fn count_request(State(metrics): State<Metrics>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let class = Class::of(request.method(), route);
    let began = Instant::now();
    let response = next.run(request).await;
    let seconds = began.elapsed().as_secs_f64();
    let status = response.status();
    let mut counts = metrics.counts();
    *counts.answers.entry((class, status.as_u16())).or_default() += 1;
    counts.seconds.entry(class).or_default().note(seconds);
    if class == Class::Save {
        if status.is_success() {
            counts.saves += 1;
        } else {
            // Without a code it was refused before it came to the API: from another site, or too slowly.
            let code = response.extensions().get().map_or("refused", |RefusalCode(code)| code);
            *counts.refused_saves.entry(code).or_default() += 1;
        }
    }
    drop(counts);
    response
}
