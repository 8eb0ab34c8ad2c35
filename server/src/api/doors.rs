//! Operations of the API that say what they need leave for.

use app::context::AppState;
use app::way::Way;
use axum::http::Method;
use service::authorisation::Deed;
use utoipa_axum::router::{OpenApiRouter, UtoipaMethodRouter};

use super::PREFIX;

/// Operations with their ways.
pub(super) struct Doors {
    pub(super) router: OpenApiRouter<AppState>,
    pub(super) ways: Vec<Way>,
}

impl Doors {
    /// None yet.
    pub(super) fn of(document: utoipa::openapi::OpenApi) -> Self {
        Self { router: OpenApiRouter::with_openapi(document), ways: Vec::new() }
    }

    /// One address with its operations. That none of them was left out is tested: the `OpenAPI` document lists them too.
    #[must_use]
    pub(super) fn with(self, deeds: &[(Method, Deed)], routes: UtoipaMethodRouter<AppState>) -> Self {
        let Self { router, mut ways } = self;
        for path in routes.1.paths.keys() {
            for (method, deed) in deeds {
                ways.push(Way { method: method.clone(), path: format!("{PREFIX}{path}"), deed: *deed });
            }
        }
        Self { router: router.routes(routes), ways }
    }
}
