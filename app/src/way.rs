//! Routes that say whose they are.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{get, post};
use service::authorisation::Deed;

use crate::context::{AppState, body_limit};

/// A way in: what can be asked at an address, and what it needs leave for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The method; GET stands for HEAD as well.
    pub method: Method,
    /// The address, as the router has it: `/domains/{domain}`.
    pub path: String,
    /// What is done there. `service::authorisation` says who may; a test walks all ways as everybody.
    pub deed: Deed,
}

/// Routes with their ways: none can be added without saying what it needs leave for.
#[derive(Default)]
pub struct Routes {
    router: Router<AppState>,
    ways: Vec<Way>,
}

impl Routes {
    /// A page, or what else is asked for by GET.
    #[must_use]
    pub fn get<H, T>(self, path: &str, deed: Deed, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        let Self { router, ways } = self.way(Method::GET, path, deed);
        Self { router: router.route(path, get(handler)), ways }
    }

    /// A form.
    #[must_use]
    pub fn post<H, T>(self, path: &str, deed: Deed, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        let Self { router, ways } = self.way(Method::POST, path, deed);
        Self { router: router.route(path, post(handler)), ways }
    }

    /// A form that may be larger than others, by [`body_limit`].
    #[must_use]
    pub fn post_large<H, T>(self, path: &str, deed: Deed, handler: H) -> Self
    where
        H: Handler<T, AppState>,
        T: 'static,
    {
        let Self { router, ways } = self.way(Method::POST, path, deed);
        let limit = DefaultBodyLimit::max(body_limit(path));
        Self { router: router.route(path, post(handler).layer(limit)), ways }
    }

    fn way(mut self, method: Method, path: &str, deed: Deed) -> Self {
        self.ways.push(Way { method, path: path.to_owned(), deed });
        self
    }

    /// The routes alone.
    pub fn into_router(self) -> Router<AppState> {
        self.router
    }

    /// The ways alone.
    pub fn into_ways(self) -> Vec<Way> {
        self.ways
    }
}
